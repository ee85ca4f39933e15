package studio.taste.export;

/** A table whose cells are text. */
final class HtmlTable {
    private final StringBuilder html;

    /**
     * @param styleClass {@code figures} when all columns but the first are numbers
     * @param columns their heads
     */
    HtmlTable(String styleClass, String... columns) {
        html = new StringBuilder("<div class=\"scroll\"><table class=\"" + styleClass + "\"><thead><tr>");
        for (String column : columns) {
            html.append("<th scope=\"col\">").append(Html.escape(column)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
    }

    HtmlTable row(String... cells) {
        return row("", cells);
    }

    /** A row to look at. */
    HtmlTable flaggedRow(String... cells) {
        return row(" class=\"flagged\"", cells);
    }

    private HtmlTable row(String attribute, String... cells) {
        html.append("<tr").append(attribute).append('>');
        for (int i = 0; i < cells.length; i++) {
            String tag = i == 0 ? "th" : "td";
            html.append('<').append(tag).append(i == 0 ? " scope=\"row\">" : ">");
            html.append(Html.escape(cells[i])).append("</").append(tag).append('>');
        }
        html.append("</tr>");
        return this;
    }

    String toHtml() {
        return html + "</tbody></table></div>";
    }
}
