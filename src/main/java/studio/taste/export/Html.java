package studio.taste.export;

/** Pages of HTML, and text made safe for them. */
final class Html {
    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * A page that needs nothing beside it.
     *
     * @param title as text
     * @param style of the page alone, behind what all pages share
     * @param body as HTML
     */
    static String page(String title, String style, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escape(title) + "</title><style>"
                + STYLE
                + style + "</style></head><body><main>\n" + body + "\n</main></body></html>\n";
    }

    private static final String STYLE = """
            :root{--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--accent:#7a4fd0;--warn:#7d4e00;--warn-ground:#fff8c5;--ground:#fff}
            @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;--line:#3d444d;--accent:#b79cff;--warn:#f2cc60;--warn-ground:#2e2408;--ground:#0d1117}}
            body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
            main{max-width:1180px;margin:0 auto;padding:32px}
            h1{font-size:28px;margin:0 0 8px}h2{font-size:20px}.lead{font-size:18px}
            .plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(440px,1fr));gap:24px;margin:24px 0}
            figure{margin:0}svg{width:100%;height:auto;display:block}svg.wide{max-width:860px}
            svg text{font:12px system-ui,sans-serif;fill:var(--soft)}svg .title{font-size:15px;font-weight:600;fill:var(--ink)}
            svg .pole{font-size:13px;fill:var(--ink)}.grid{stroke:var(--line);stroke-width:1}
            .reference{stroke:var(--soft);stroke-width:1;stroke-dasharray:4 4}
            .line{fill:none;stroke:var(--accent);stroke-width:2}.dot{fill:var(--accent)}
            .band{fill:var(--accent);opacity:.2}.truth{fill:none;stroke:var(--ink);stroke-width:1.5}
            table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
            th,td{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}th{color:var(--soft);font-weight:500}
            """;
}
