package org.practicecommons.exchange.internal.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.practicecommons.base.Message;
import org.practicecommons.exchange.print.Sheet;
import org.practicecommons.exchange.print.Sheet.Block;

/** A document for Word: its headings, lists and tables are real ones, so that they can be gone through and edited. */
public final class WordPages {

    private static final int PAGE_WIDTH = 12240;
    private static final int PAGE_HEIGHT = 15840;
    /** In twentieths of a point, as all lengths here. */
    private static final int MARGIN = 1301;
    private static final int CELL_MARGIN = 40;
    private static final int FACT_NAMES = 30;
    private static final int FACT_VALUES = 70;
    /** In letters. */
    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    private final Sheet sheet;
    private final XWPFDocument document;
    private final WordTexts texts = new WordTexts();
    private int lists;

    private WordPages(Sheet sheet, XWPFDocument document) {
        this.sheet = sheet;
        this.document = document;
    }

    /** Leaves the stream open. */
    public static void write(Sheet sheet, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new WordPages(sheet, document).write();
            document.write(out);
        }
    }

    private void write() {
        describe();
        document.createStyles().setStyles(part("styles.xml", StylesDocument.Factory::parse).getStyles());
        texts.add(document.createParagraph(), "Subtitle", sheet.over());
        texts.add(document.createParagraph(), "Title", sheet.title());
        boolean afterTable = false;
        for (Block block : sheet.blocks()) {
            boolean isTable = block instanceof Sheet.Facts || block instanceof Sheet.Table;
            if (isTable && afterTable) {
                texts.add(document.createParagraph(), "TableText", ""); // or the two would be one
            }
            afterTable = isTable;
            block(block);
        }
        page();
        footer();
    }

    private void describe() {
        POIXMLProperties.CoreProperties told = document.getProperties().getCoreProperties();
        told.setTitle(Letters.written(sheet.title().plain()));
        told.setCreator("Practice Commons");
        told.getUnderlyingProperties().setLanguageProperty(Optional.of(sheet.language().getLanguage()));
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(PAGE_WIDTH);
        size.setH(PAGE_HEIGHT);
        CTPageMar margin = section.addNewPgMar();
        BigInteger all = BigInteger.valueOf(MARGIN);
        margin.setTop(all);
        margin.setBottom(all);
        margin.setLeft(all);
        margin.setRight(all);
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private void footer() {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        String[] page = Message.of(Sheet.class, "print.page", "page", "\n", "pages", "\n").in(sheet.language())
                .split("\n", -1);
        String[] lines = sheet.footer().split("\n", 2);
        texts.add(footer, "Footer", lines[0]);
        footer.createRun().addTab();
        texts.more(footer, page[0]);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        texts.more(footer, page[1]);
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        texts.more(footer, page[2] + (lines.length > 1 ? "\n" + lines[1] : ""));
    }

    private void block(Block block) {
        switch (block) {
            case Sheet.Heading heading -> texts.add(document.createParagraph(), "Heading" + (heading.level() - 1),
                    heading.text());
            case Sheet.Paragraph paragraph -> texts.add(document.createParagraph(), "Normal", paragraph.text());
            case Sheet.Items items -> items(items.items());
            case Sheet.Facts facts -> facts(facts.facts());
            case Sheet.Table table -> rows(table);
        }
    }

    /** Each list counts from one, so each has a numbering of its own. */
    private void items(List<Sheet.Text> items) {
        XWPFNumbering all = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        XWPFAbstractNum own = new XWPFAbstractNum(part("numbering.xml", NumberingDocument.Factory::parse)
                .getNumbering().getAbstractNumArray(0));
        own.getAbstractNum().setAbstractNumId(BigInteger.valueOf(lists++));
        BigInteger number = all.addNum(all.addAbstractNum(own));
        for (Sheet.Text text : items) {
            XWPFParagraph item = document.createParagraph();
            item.setNumID(number);
            texts.add(item, "ListNumber", text);
        }
    }

    private void facts(List<Sheet.Fact> facts) {
        XWPFTable table = table(facts.size(), List.of(FACT_NAMES, FACT_VALUES));
        for (int i = 0; i < facts.size(); i++) {
            cell(table, i, 0, "FactName", Sheet.Text.of(facts.get(i).name()));
            cell(table, i, 1, "TableText", facts.get(i).value());
        }
    }

    private void rows(Sheet.Table rows) {
        XWPFTable table = table(rows.rows().size() + 1, shares(rows));
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "CCCCCC");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "CCCCCC");
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < rows.columns().size(); column++) {
            cell(table, 0, column, "TableHead", Sheet.Text.of(rows.columns().get(column)));
            for (int i = 0; i < rows.rows().size(); i++) {
                cell(table, i + 1, column, "TableText", rows.rows().get(i).get(column));
            }
        }
    }

    /** A column is as wide as its longest text asks for, within bounds. */
    private static List<Integer> shares(Sheet.Table rows) {
        return IntStream.range(0, rows.columns().size()).mapToObj(column -> Math.clamp(Stream.concat(
                Stream.of(rows.columns().get(column)), rows.rows().stream().map(row -> row.get(column).plain()))
                .mapToInt(String::length).max().orElseThrow(), NARROWEST, WIDEST)).toList();
    }

    private void cell(XWPFTable table, int row, int column, String style, Sheet.Text text) {
        table.getRow(row).setCantSplitRow(true);
        texts.add(table.getRow(row).getCell(column).getParagraphs().getFirst(), style, text);
    }

    /** @param shares of the columns in the width of the page */
    private XWPFTable table(int rows, List<Integer> shares) {
        XWPFTable table = document.createTable(rows, shares.size());
        table.removeBorders();
        table.setWidth("100%");
        table.setCellMargins(CELL_MARGIN, 0, CELL_MARGIN, 4 * CELL_MARGIN);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        for (int column = 0; column < shares.size(); column++) {
            int width = (PAGE_WIDTH - 2 * MARGIN) * shares.get(column) / all;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (int row = 0; row < rows; row++) {
                table.getRow(row).getCell(column).setWidth(String.valueOf(width));
            }
        }
        return table;
    }

    private interface Parser<T> {
        T parse(String xml) throws XmlException;
    }

    /** What every document has, from a file beside this class. */
    private <T> T part(String file, Parser<T> parser) {
        try (InputStream in = WordPages.class.getResourceAsStream(file)) {
            return parser.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("LANGUAGE", Locale.of(sheet.language().getLanguage(), "CA").toLanguageTag()));
        } catch (XmlException | IOException e) {
            throw new IllegalStateException("what every document has cannot be read: " + file, e);
        }
    }
}
