package org.practicecommons.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.practicecommons.base.Finding;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.FieldDifference;
import org.practicecommons.operations.Publication;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;

/** What it means to publish a record, as text with headings; what needs a look comes first. */
final class PublicationText {

    private static final Words WORDS = new Words(PublicationText.class);
    private static final String INDENT = "    ";
    /** Pixels by which the rest of a long line is set in. */
    private static final int WRAPPED = 32;

    private final Publication publication;
    private final RecordModel model;
    private final Locale language = Languages.ofWindow();
    private final StringBuilder text = new StringBuilder();
    private final List<StyleRange> headings = new ArrayList<>();

    PublicationText(Publication publication, RecordModel model) {
        this.publication = publication;
        this.model = model;
    }

    void on(StyledText widget) {
        line(WORDS.say("preview.now", "audience", publication.now().in(language)));
        line(WORDS.say("preview.then", "audience", publication.then().in(language)));
        section("preview.warnings", said(true).map(sentence -> "⚠ " + sentence).toList());
        section("preview.staysHidden", publication.staysHidden().stream().map(this::named).toList());
        section(publication.widens() ? "preview.appears" : "preview.vanishes",
                publication.differences().stream().flatMap(difference -> lines(difference).stream()).toList());
        section("preview.files", publication.files().stream().map(Publication.File::name).toList());
        section("preview.answer", publication.answer().lines().toList());
        section("preview.hints", said(false).toList());
        widget.setText(text.toString());
        headings.forEach(widget::setStyleRange);
        widget.setWrapIndent(WRAPPED);
    }

    /** What may do harm, or what would only be better otherwise. */
    private Stream<String> said(boolean harmful) {
        return publication.warnings().stream()
                .filter(finding -> (finding.severity() != Finding.Severity.INFO) == harmful)
                .map(finding -> finding.sentence().in(language));
    }

    private void section(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n');
            String heading = WORDS.say(key);
            StyleRange style = new StyleRange(text.length(), heading.length(), null, null, SWT.BOLD);
            style.font = Look.bold();
            headings.add(style);
            line(heading);
            lines.forEach(line -> line(INDENT + line));
        }
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private String named(RecordLabel record) {
        return record.label(language) + " (" + model.kind(record.kind()).map((Kind kind) -> kind.label(language))
                .orElse(record.kind()) + ")";
    }

    private static List<String> lines(FieldDifference difference) {
        String part = difference.part().isEmpty() ? "" : difference.part() + " › ";
        String tag = difference.language().isEmpty() ? "" : " [" + difference.language() + "]";
        List<String> lines = new ArrayList<>();
        difference.added().forEach(value -> lines.add("+ " + part + difference.label() + tag + ": " + value));
        difference.removed().forEach(value -> lines.add("− " + part + difference.label() + tag + ": " + value));
        return lines;
    }
}
