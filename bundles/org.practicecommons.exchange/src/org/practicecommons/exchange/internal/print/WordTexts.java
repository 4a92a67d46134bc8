package org.practicecommons.exchange.internal.print;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.practicecommons.exchange.print.Sheet.Run;
import org.practicecommons.exchange.print.Sheet.Text;

/** Puts texts into paragraphs of Word: line breaks, links and languages are those of the text. */
final class WordTexts {

    void add(XWPFParagraph paragraph, String style, String text) {
        add(paragraph, style, Text.of(text));
    }

    void add(XWPFParagraph paragraph, String style, Text text) {
        paragraph.setStyle(style);
        text.runs().forEach(run -> add(paragraph, run));
    }

    /** Goes on with a paragraph. */
    void more(XWPFParagraph paragraph, String text) {
        Text.of(text).runs().forEach(run -> add(paragraph, run));
    }

    private static void add(XWPFParagraph paragraph, Run run) {
        XWPFRun place = run.link().isEmpty() ? paragraph.createRun() : paragraph.createHyperlinkRun(run.link());
        if (!run.link().isEmpty()) {
            place.setStyle("Hyperlink");
        } else if (run.quiet()) {
            place.setStyle("Remark");
        }
        if (!run.language().isEmpty()) {
            place.setLang(run.language());
        }
        String[] lines = Letters.written(run.text()).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                place.addBreak();
            }
            place.setText(lines[i], i);
        }
    }
}
