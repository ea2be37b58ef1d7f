/// Series by slot and place, in one row, so that one of them is read where it lies: tasks that read
/// at the same time would wait for each other at the reference counts of rows within rows.
struct SeriesTable: Sendable {
    private var all: [Series]
    /// How many places there are; the same for every slot.
    let width: Int

    init(slots: Int, width: Int) {
        all = [Series](repeating: Series(), count: slots * width)
        self.width = width
    }

    subscript(slot: Int, place: Int) -> Series {
        @inline(__always) _read { yield all[slot * width + place] }
        @inline(__always) _modify { yield &all[slot * width + place] }
    }

    /// What a place said in a scope. It is asked for each day, place and column, so it is worked out
    /// where the series lies.
    func found(
        _ slot: Int, _ place: Int, isFlow: Bool, in scope: Scope
    ) -> (Outcome, Range<Int>)? {
        all.withUnsafeBufferPointer { all in
            all[slot * width + place].found(isFlow: isFlow, in: scope)
        }
    }

    /// The series of a slot, by place.
    subscript(slot: Int) -> ArraySlice<Series> { all[slot * width..<(slot + 1) * width] }
}
