package org.practicecommons.ui.explorer;

import java.text.NumberFormat;
import org.eclipse.jface.viewers.IColorProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.explorer.ExplorerNode.OfKind;
import org.practicecommons.ui.widgets.Look;

/** How lines of the explorer read. One colour to a line: to draw two by hand took most of the time of a filter. */
final class ExplorerLabels extends LabelProvider implements IColorProvider {

    private static final Words WORDS = new Words(ExplorerLabels.class);

    @Override
    public String getText(Object element) {
        return switch ((ExplorerNode) element) {
            case OfKind kind -> kind.kind().plural(Languages.ofWindow()) + (kind.total() < 0 ? ""
                    : "  " + number(kind.total()));
            case ExplorerNode.OfRecord line -> record(line.label());
            case ExplorerNode.More more -> WORDS.say("explorer.more", "count", number(more.of().rest()));
            case ExplorerNode.Notice notice -> WORDS.say(notice.waiting() ? "explorer.waiting" : "explorer.none");
        };
    }

    private static String number(long count) {
        return NumberFormat.getIntegerInstance(Languages.ofWindow()).format(count);
    }

    private static String record(RecordLabel label) {
        String language = label.language(Languages.ofWindow());
        boolean foreign = !language.isEmpty() && !language.startsWith(Languages.ofWindow().getLanguage());
        return label.label(Languages.ofWindow()).replaceAll("\\s+", " ")
                + (foreign ? "  " + Languages.code(language) : "");
    }

    @Override
    public Color getForeground(Object element) {
        boolean record = element instanceof OfKind || element instanceof ExplorerNode.OfRecord;
        return record ? null : Look.muted(Display.getCurrent());
    }

    @Override
    public Color getBackground(Object element) {
        return null;
    }

    @Override
    public Image getImage(Object element) {
        return switch ((ExplorerNode) element) {
            case OfKind kind -> Icons.kind(kind.kind().name());
            case ExplorerNode.OfRecord line -> Icons.kind(line.label().kind());
            case ExplorerNode.More more -> null;
            case ExplorerNode.Notice notice -> null;
        };
    }
}
