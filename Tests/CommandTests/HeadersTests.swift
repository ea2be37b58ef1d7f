import Testing

/// What servers are to say of a site, in each way of writing.
@Suite struct HeadersTests {
    /// The fixture's rules with its policies shortened to their beginnings.
    private func printed(_ format: String) throws -> String {
        let run = try FixtureSite().run("headers", "--format", format)
        #expect(run.errors == "")
        #expect(run.exitCode == 0)
        return run.output
            .replacing(
                /default-src 'none'; [^;"]*style-src[^;]*;(?: img-src 'self';)?(?: script-src [^;]*; connect-src 'self';)?/,
                with: "…;")
    }

    @Test func nginxGetsABlockForEachKindOfFile() throws {
        #expect(
            try printed("nginx") == """
                # Once all of the host is reached by HTTPS, say there, too:
                #   Strict-Transport-Security: max-age=31536000
                error_page 404 /wringin-tirta/404.html;
                location /wringin-tirta/ {
                    add_header Content-Security-Policy "…; base-uri 'none'; form-action 'none'; \
                frame-ancestors 'none'" always;
                    add_header Cache-Control "no-cache" always;
                    add_header X-Content-Type-Options "nosniff" always;
                    add_header Referrer-Policy "strict-origin-when-cross-origin" always;
                }
                location /wringin-tirta/embed/ {
                    add_header Content-Security-Policy "…; base-uri 'none'; form-action 'none'; \
                frame-ancestors *" always;
                    add_header Cache-Control "no-cache" always;
                    add_header X-Content-Type-Options "nosniff" always;
                    add_header Referrer-Policy "strict-origin-when-cross-origin" always;
                }
                location /wringin-tirta/assets/ {
                    add_header Cache-Control "public, max-age=31536000, immutable" always;
                    add_header X-Content-Type-Options "nosniff" always;
                    add_header Referrer-Policy "strict-origin-when-cross-origin" always;
                }
                location /wringin-tirta/cards/ {
                    add_header Cache-Control "public, max-age=31536000, immutable" always;
                    add_header X-Content-Type-Options "nosniff" always;
                    add_header Referrer-Policy "strict-origin-when-cross-origin" always;
                }
                location /wringin-tirta/files/ {
                    add_header Cache-Control "no-cache" always;
                    add_header X-Content-Type-Options "nosniff" always;
                    add_header Referrer-Policy "strict-origin-when-cross-origin" always;
                }

                """)
    }

    @Test func caddyGetsAMatcherForEachKindOfFile() throws {
        #expect(
            try printed("caddy") == """
                # Once all of the host is reached by HTTPS, say there, too:
                #   Strict-Transport-Security: max-age=31536000
                header {
                \tX-Content-Type-Options "nosniff"
                \tReferrer-Policy "strict-origin-when-cross-origin"
                }
                @pages not path /wringin-tirta/embed/* /wringin-tirta/assets/* \
                /wringin-tirta/cards/* /wringin-tirta/files/*
                header @pages {
                \tContent-Security-Policy "…; base-uri 'none'; form-action 'none'; \
                frame-ancestors 'none'"
                \tCache-Control "no-cache"
                }
                @embeds path /wringin-tirta/embed/*
                header @embeds {
                \tContent-Security-Policy "…; base-uri 'none'; form-action 'none'; frame-ancestors *"
                \tCache-Control "no-cache"
                }
                @kept path /wringin-tirta/assets/* /wringin-tirta/cards/*
                header @kept {
                \tCache-Control "public, max-age=31536000, immutable"
                }
                @files path /wringin-tirta/files/*
                header @files {
                \tCache-Control "no-cache"
                }
                handle_errors {
                \trewrite * /wringin-tirta/404.html
                \tfile_server
                }

                """)
    }

    @Test func hostsOfStaticSitesFindWhatIsPrintedInAFileOfTheSite() throws {
        let site = try FixtureSite()
        #expect(try site.run("build").exitCode == 0)
        let file = try text(ofFile: "\(site.path)/Output/_headers")
        #expect(try site.run("headers").output == file)
        let rules = try printed("netlify").split(separator: "\n").filter { $0.hasPrefix("/") }
        #expect(
            rules.map { $0.dropFirst("/wringin-tirta/".count) } == [
                "*", "embed/*", "assets/*", "cards/*", "", "index.html", "404.html", "berita/*",
                "cari/*", "kota/*", "masalah/*", "paslon/*", "posko/*", "ralat/*", "rekap/*",
                "ringkasan/*",
                "tahapan/*",
                "tentang/*",
            ])
        #expect(file.matches(of: /frame-ancestors \*/).count == 1)
        #expect(file.matches(of: /frame-ancestors 'none'/).count == 14)
    }

    @Test func noHeaderIsToldByTwoRulesForOneFile() throws {
        let output = try FixtureSite().run("headers").output
        let everywhere = output.split(separator: "\n/").first ?? ""
        #expect(!everywhere.contains("Cache-Control"))
        #expect(!everywhere.contains("Content-Security-Policy"))
    }

    @Test func aSiteWithFaultsHasNone() throws {
        let run = try FixtureSite.withAFault().run("headers")
        #expect(run.output == "")
        #expect(run.exitCode == 1)
    }
}
