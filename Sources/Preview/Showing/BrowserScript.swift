/// What runs in the browser beside the pages of a preview. It is served as a file of its own and
/// never part of a built page.
enum BrowserScript {
    static let text = #"""
        'use strict';
        (() => {
          const own = document.currentScript.dataset;
          const events = '/.posko/events';
          let source, over, shown = '';

          // One connection a window, and none of one that nobody sees: a browser has few for a server.
          function listen() {
            if (document.hidden) { source?.close(); source = undefined; return; }
            if (source) return;
            source = new EventSource(events);
            source.addEventListener('state', event => {
              const end = event.data.indexOf('\n');
              if (event.data.slice(0, end) === own.generation) show(event.data.slice(end + 1));
              else location.reload();
            });
            source.addEventListener('error', () => {
              // A server that was started anew may refuse at first; then the browser gives up.
              if (source?.readyState !== EventSource.CLOSED) return;
              source = undefined;
              setTimeout(listen, 1000);
            });
          }

          // The page's policy lets no style element in; a sheet that a script makes is none.
          function layer(style) {
            const host = document.createElement('posko-preview');
            document.body.append(host);
            const root = host.attachShadow({ mode: 'open' });
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(style);
            root.adoptedStyleSheets = [sheet];
            return { host, root };
          }

          function show(faults) {
            if (faults === shown) return;
            shown = faults;
            over?.host.remove();
            over = undefined;
            if (!faults) return;
            over = layer(FAULTS);
            over.root.innerHTML = faults;
            const dialog = over.root.querySelector('dialog');
            const open = over.root.querySelector('.open');
            const raise = () => { open.hidden = true; dialog.showModal(); };
            over.root.querySelector('.close').addEventListener('click', () => dialog.close());
            dialog.addEventListener('close', () => { open.hidden = false; open.focus(); });
            open.addEventListener('click', raise);
            raise();
          }

          // The site of an earlier day: its links lead to that day, too.
          function stay() {
            const day = new URLSearchParams(location.search).get('as-of');
            const lead = event => {
              const link = event.target.closest?.('a[href]');
              if (!link || link.origin !== location.origin) return;
              const url = new URL(link.href);
              if (url.searchParams.has('as-of')) return;
              url.searchParams.set('as-of', day);
              link.href = url.href;
            };
            for (const kind of ['pointerdown', 'click', 'auxclick']) {
              document.addEventListener(kind, lead, { capture: true });
            }
            const bar = layer(DAY).root;
            bar.innerHTML = '<aside><p></p><a></a></aside>';
            bar.querySelector('aside').setAttribute('aria-label', own.about);
            bar.querySelector('p').textContent = own.day;
            const back = new URL(location.href);
            back.searchParams.delete('as-of');
            const link = bar.querySelector('a');
            link.textContent = own.back;
            link.href = back.href;
          }

          if (own.day) stay();
          document.addEventListener('visibilitychange', listen);
          addEventListener('pageshow', listen);
          addEventListener('pagehide', () => { source?.close(); source = undefined; });
          listen();
        })();

        """#
        .replacing("FAULTS", with: "`\(BrowserStyle.faults)\(BrowserStyle.overlay)`")
        .replacing("DAY", with: "`\(BrowserStyle.day)`")
}
