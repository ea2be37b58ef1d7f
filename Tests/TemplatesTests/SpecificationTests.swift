import Testing

@Suite struct SpecificationTests {
    @Test(arguments: commentCases) func comments(_ sample: SpecificationCase) { check(sample) }

    @Test(arguments: delimiterCases) func delimiters(_ sample: SpecificationCase) { check(sample) }

    @Test(arguments: interpolationCases) func interpolation(_ sample: SpecificationCase) {
        check(sample)
    }

    @Test(arguments: sectionCases) func sections(_ sample: SpecificationCase) { check(sample) }

    @Test(arguments: invertedCases) func invertedSections(_ sample: SpecificationCase) {
        check(sample)
    }

    @Test(arguments: partialCases) func partials(_ sample: SpecificationCase) { check(sample) }

    @Test(arguments: inheritanceCases) func inheritance(_ sample: SpecificationCase) {
        check(sample)
    }

    private func check(_ sample: SpecificationCase) {
        let outcome = rendered(
            sample.template, partials: sample.partials, sample.data, sample.data.shape)
        #expect(outcome == .page(sample.page))
    }
}
