package org.practicecommons.exchange.internal.print;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.practicecommons.base.Message;
import org.practicecommons.exchange.print.Sheet;
import org.practicecommons.exchange.print.Sheet.Block;
import org.practicecommons.exchange.print.Sheet.Fact;
import org.practicecommons.exchange.print.Sheet.Run;
import org.practicecommons.exchange.print.Sheet.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document as the XHTML that is laid out on pages. */
final class HtmlPages {

    private final Document html;
    private final Locale language;
    /** The entries of the table of contents that are open, the innermost first. */
    private final Deque<Bookmark> bookmarks = new ArrayDeque<>();
    private int headings;

    private record Bookmark(int level, Element element) {
    }

    private HtmlPages(Locale language) {
        this.language = language;
        try {
            html = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("a plain XML document cannot be made", e);
        }
    }

    /** @param style the rules of the pages */
    static Document of(Sheet sheet, String style) {
        HtmlPages pages = new HtmlPages(sheet.language());
        pages.write(sheet, style);
        return pages.html;
    }

    private void write(Sheet sheet, String style) {
        Element root = html.createElement("html");
        root.setAttribute("lang", language.getLanguage());
        html.appendChild(root);
        Element head = add(root, "head");
        add(head, "title").setTextContent(sheet.title().plain());
        add(head, "meta", "name", "subject", "content", sheet.over());
        add(head, "style").setTextContent(style.replace("PAGE_NUMBER", pageNumber()));
        Element contents = add(head, "bookmarks");
        bookmarks.push(new Bookmark(1, contents));
        Element body = add(root, "body");
        lines(add(body, "div", "id", "foot"), sheet.footer());
        add(body, "p", "class", "over").setTextContent(sheet.over());
        text(add(body, "h1"), sheet.title());
        sheet.blocks().forEach(block -> block(body, block));
    }

    private String pageNumber() {
        String[] words = Message.of(Sheet.class, "print.page", "page", "\n", "pages", "\n").in(language)
                .split("\n", -1);
        return quoted(words[0]) + " counter(page) " + quoted(words[1]) + " counter(pages) " + quoted(words[2]);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void block(Element parent, Block block) {
        switch (block) {
            case Sheet.Heading heading -> heading(parent, heading);
            case Sheet.Paragraph paragraph -> text(add(parent, "p"), paragraph.text());
            case Sheet.Items items -> items(parent, items.items());
            case Sheet.Facts facts -> facts(parent, facts.facts());
            case Sheet.Table table -> table(parent, table);
        }
    }

    private void heading(Element parent, Sheet.Heading heading) {
        String id = "h" + ++headings;
        text(add(parent, "h" + heading.level(), "id", id), heading.text());
        while (bookmarks.peek().level() >= heading.level()) {
            bookmarks.pop();
        }
        bookmarks.push(new Bookmark(heading.level(), add(bookmarks.peek().element(), "bookmark",
                "name", heading.text().plain(), "href", "#" + id)));
    }

    private void items(Element parent, List<Text> items) {
        Element list = add(parent, items.size() == 1 ? "ul" : "ol");
        items.forEach(item -> text(add(list, "li"), item));
    }

    private void facts(Element parent, List<Fact> facts) {
        Element table = add(parent, "table", "class", "facts");
        for (Fact fact : facts) {
            Element row = add(table, "tr");
            add(row, "th", "scope", "row").setTextContent(fact.name());
            text(add(row, "td"), fact.value());
        }
    }

    private void table(Element parent, Sheet.Table content) {
        Element table = add(parent, "table", "class", "rows");
        Element top = add(add(table, "thead"), "tr");
        content.columns().forEach(column -> add(top, "th", "scope", "col").setTextContent(column));
        Element rows = add(table, "tbody");
        for (List<Text> cells : content.rows()) {
            Element row = add(rows, "tr");
            cells.forEach(cell -> text(add(row, "td"), cell));
        }
    }

    private void text(Element parent, Text text) {
        for (Run run : text.runs()) {
            Element place = parent;
            if (!run.link().isEmpty()) {
                place = add(parent, "a", "href", run.link(), "title", run.link());
            } else if (run.quiet() || !run.language().isEmpty()) {
                place = add(parent, "span");
            }
            if (run.quiet()) {
                place.setAttribute("class", "quiet");
            }
            if (!run.language().isEmpty()) {
                place.setAttribute("lang", run.language());
            }
            lines(place, run.text());
        }
    }

    private void lines(Element place, String text) {
        String[] lines = Letters.written(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                add(place, "br");
            }
            place.appendChild(html.createTextNode(lines[i]));
        }
    }

    private Element add(Element parent, String name, String... attributes) {
        Element child = html.createElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            child.setAttribute(attributes[i], attributes[i + 1]);
        }
        parent.appendChild(child);
        return child;
    }
}
