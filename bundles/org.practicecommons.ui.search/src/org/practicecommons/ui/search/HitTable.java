package org.practicecommons.ui.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Widget;
import org.practicecommons.search.Highlight;
import org.practicecommons.search.Hit;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * Hits as cards: title, kind and language, and where there is one the best passage over two lines, what matched in bold
 * on a tint. It is a table underneath, so that the keyboard and assistive technology work as everywhere.
 */
final class HitTable {

    private static final Words WORDS = new Words(HitTable.class);
    private static final int PAD = 8;
    private static final int TEXT_AT = 34;
    private static final int LEAST_WIDTH = 80;

    private final Table table;
    private final FacetWords words;
    private final TextLayout layout;
    private List<Hit> hits = List.of();

    HitTable(Composite parent, FacetWords words, Consumer<Hit> open) {
        this.words = words;
        table = Names.give(new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL), WORDS.say("hits.name"));
        layout = new TextLayout(table.getDisplay());
        TableColumn column = new TableColumn(table, SWT.LEFT);
        table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.MeasureItem, event ->
                event.height = lines(event.item) * event.gc.getFontMetrics().getHeight() + 2 * PAD);
        table.addListener(SWT.EraseItem, event -> event.detail &= ~(SWT.FOREGROUND | SWT.HOT));
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.DefaultSelection, event -> open.accept(hits.get(table.indexOf((TableItem) event.item))));
        table.addListener(SWT.Dispose, event -> layout.dispose());
    }

    /** How many lines a card needs; systems that give all lines of a table one height take the largest. */
    private int lines(Widget item) {
        int index = table.indexOf((TableItem) item);
        if (index < 0 || index >= hits.size()) {
            return 2;
        }
        Hit hit = hits.get(index);
        if (hit.highlights().isEmpty()) {
            return hit.why().isEmpty() ? 2 : 3;
        }
        compose(hit, new TextStyle(null, null, null), false);
        return 2 + Math.min(2, layout.getLineCount());
    }

    private int textWidth() {
        return table.getClientArea().width - TEXT_AT - 2 * PAD;
    }

    private String before(Hit hit) {
        String field = words.fieldOf(hit.kind(), hit.highlights().getFirst().field());
        return field.isEmpty() ? "" : WORDS.say("hits.field", "field", field);
    }

    private static String passage(Hit hit) {
        return hit.highlights().getFirst().text().replace('\n', ' ').replace('\t', ' ');
    }

    Table control() {
        return table;
    }

    List<Hit> chosen() {
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < hits.size()).mapToObj(hits::get)
                .toList();
    }

    void show(List<Hit> found) {
        boolean goesOn = found.size() > hits.size() && found.subList(0, hits.size()).equals(hits);
        hits = found;
        table.setRedraw(false);
        if (!goesOn) {
            table.setItemCount(0); // other cards, other heights
        }
        table.setItemCount(found.size());
        for (int i = 0; i < found.size(); i++) {
            Hit hit = found.get(i);
            // read by assistive technology; drawn by us
            table.getItem(i).setText(hit.title() + ", " + words.kind(hit.kind()) + ", "
                    + (hit.highlights().isEmpty() ? "" : hit.highlights().getFirst().text()));
        }
        if (!goesOn) {
            table.deselectAll();
            table.setTopIndex(0);
        }
        table.setRedraw(true);
        table.redraw();
    }

    private void paint(Event event) {
        Display display = table.getDisplay();
        Hit hit = hits.get(table.indexOf((TableItem) event.item));
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        Color ink = selected ? display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : Look.ink(display);
        Color quiet = selected ? ink : Look.muted(display);
        Rectangle area = new Rectangle(event.x, event.y, event.width, event.height);
        int width = textWidth();
        GC gc = event.gc;
        int line = gc.getFontMetrics().getHeight();
        int y = area.y + PAD;
        gc.drawImage(Icons.kind(hit.kind()), area.x + 10, y + 1);
        int x = area.x + TEXT_AT;
        draw(gc, x, y, width, hit.title().replaceAll("\\s+", " "), new TextStyle(Look.bold(), ink, null));
        String language = hit.language().isEmpty() ? "" : "   ·   " + Languages.name(hit.language());
        draw(gc, x, y + line, width, words.kind(hit.kind()) + language, new TextStyle(null, quiet, null));
        if (!hit.highlights().isEmpty()) {
            passage(gc, hit, x, y + 2 * line, width, new TextStyle(null, ink, null), selected);
        } else if (!hit.why().isEmpty()) {
            draw(gc, x, y + 2 * line, width, hit.why().getFirst().in(Languages.ofWindow()),
                    new TextStyle(null, ink, null));
        }
        gc.setForeground(Look.line(display));
        gc.drawLine(area.x + 10, area.y + area.height - 1, area.x + table.getClientArea().width - 10,
                area.y + area.height - 1);
    }

    private void draw(GC gc, int x, int y, int width, String text, TextStyle style) {
        layout.setWidth(-1);
        layout.setFont(style.font == null ? table.getFont() : style.font);
        String shown = text;
        layout.setText(shown);
        while (layout.getBounds().width > width && shown.length() > 4) {
            shown = shown.substring(0, Math.max(3, shown.length() * 9 / 10)).stripTrailing();
            layout.setText(shown + "…");
        }
        layout.setStyle(style, 0, layout.getText().length());
        layout.draw(gc, x, y);
    }

    private void passage(GC gc, Hit hit, int x, int y, int width, TextStyle plain, boolean selected) {
        compose(hit, plain, selected);
        Rectangle clip = gc.getClipping();
        int height = layout.getLineCount() > 1 ? layout.getLineBounds(0).height + layout.getLineBounds(1).height
                : layout.getBounds().height;
        gc.setClipping(clip.intersection(new Rectangle(x, y, width + PAD, height)));
        layout.draw(gc, x, y);
        gc.setClipping(clip);
    }

    /** Puts the best passage into the layout, what matched in bold. */
    private void compose(Hit hit, TextStyle plain, boolean selected) {
        String before = before(hit);
        layout.setFont(table.getFont());
        layout.setWidth(Math.max(LEAST_WIDTH, textWidth()));
        layout.setText(before + passage(hit));
        layout.setStyle(plain, 0, layout.getText().length());
        Display display = table.getDisplay();
        TextStyle mark = new TextStyle(Look.bold(), plain.foreground,
                selected ? null : Look.tint(display, Look.warning(display)));
        mark.underline = selected;
        for (Highlight.Range range : hit.highlights().getFirst().ranges()) {
            layout.setStyle(mark, before.length() + range.start(), before.length() + range.end() - 1);
        }
    }
}
