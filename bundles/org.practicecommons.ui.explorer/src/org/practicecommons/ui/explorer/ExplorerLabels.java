package org.practicecommons.ui.explorer;

import java.text.NumberFormat;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Display;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.explorer.ExplorerNode.OfKind;
import org.practicecommons.ui.widgets.Look;

/** How lines of the explorer read. */
final class ExplorerLabels extends LabelProvider implements IStyledLabelProvider {

    private static final Words WORDS = new Words(ExplorerLabels.class);
    /** Readable in the dark too, which the counts of the platform are not. */
    private static final StyledString.Styler MUTED = new StyledString.Styler() {
        @Override
        public void applyStyles(TextStyle style) {
            style.foreground = Look.muted(Display.getCurrent());
        }
    };

    @Override
    public StyledString getStyledText(Object element) {
        return switch ((ExplorerNode) element) {
            case OfKind kind -> kind(kind);
            case ExplorerNode.OfRecord line -> record(line.label());
            case ExplorerNode.More more -> new StyledString(WORDS.say("explorer.more", "count",
                    NumberFormat.getIntegerInstance(Languages.ofWindow()).format(more.of().rest())), MUTED);
            case ExplorerNode.Notice notice -> new StyledString(
                    WORDS.say(notice.waiting() ? "explorer.waiting" : "explorer.none"), MUTED);
        };
    }

    private static StyledString kind(OfKind kind) {
        StyledString text = new StyledString(kind.kind().plural(Languages.ofWindow()));
        if (kind.total() >= 0) {
            text.append("  " + NumberFormat.getIntegerInstance(Languages.ofWindow()).format(kind.total()), MUTED);
        }
        return text;
    }

    private static StyledString record(RecordLabel label) {
        StyledString text = new StyledString(label.label(Languages.ofWindow()).replaceAll("\\s+", " "));
        String language = label.language(Languages.ofWindow());
        if (!language.isEmpty() && !language.startsWith(Languages.ofWindow().getLanguage())) {
            text.append("  " + Languages.code(language), MUTED);
        }
        return text;
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
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
