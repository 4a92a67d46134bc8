package org.practicecommons.ui.editor;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.base.Audience;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.HistoryItem;
import org.practicecommons.operations.RecordHistory;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Moments;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.editor.model.References;
import org.practicecommons.ui.widgets.Look;

/** What record this is: title, kind, who may see it, who changed it last; and the languages it is written in. */
final class EditorHeader extends Composite implements EditSession.Listener {

    private static final Words WORDS = RecordEditor.WORDS;
    private static final int LEAST_TITLE = 40;

    private final Workplace workplace;
    private final EditSession session;
    private final Label title;
    private final Label facts;
    private final LanguageBar languages;
    private final Asking asking = new Asking();
    private boolean narrow;
    private String changed = "";

    EditorHeader(Composite parent, Workplace workplace, EditSession session) {
        super(parent, SWT.NONE);
        this.workplace = workplace;
        this.session = session;
        Look.on(this, Look.shade(getDisplay()));
        GridLayoutFactory.fillDefaults().numColumns(3).margins(Look.SPACE, 10).spacing(10, 2).applyTo(this);
        Label icon = shaded(new Label(this, SWT.NONE));
        icon.setImage(Icons.kind(session.record().kind().name()));
        title = shaded(new Label(this, SWT.WRAP));
        title.setFont(Look.title());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
                .applyTo(title);
        languages = new LanguageBar(this, session);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).span(1, 2).applyTo(languages);
        shaded(new Label(this, SWT.NONE));
        facts = shaded(new Label(this, SWT.WRAP));
        facts.setForeground(Look.muted(getDisplay()));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(facts);
        Runnable deaf = session.listen(this);
        addDisposeListener(event -> deaf.run());
        refresh();
    }

    /** Where title and languages do not fit beside each other, the languages go beneath. The caller lays out. */
    void arrange(int width) {
        boolean now = width < languages.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
                + Look.letters(title, LEAST_TITLE);
        if (now == narrow) {
            return;
        }
        narrow = now;
        ((GridData) title.getLayoutData()).horizontalSpan = now ? 2 : 1;
        ((GridData) facts.getLayoutData()).horizontalSpan = now ? 2 : 1;
        languages.moveBelow(now ? facts : title);
        GridDataFactory.fillDefaults().align(now ? SWT.BEGINNING : SWT.END, SWT.CENTER).span(now ? 3 : 1, now ? 1 : 2)
                .applyTo(languages);
    }

    private Label shaded(Label label) {
        return Look.on(label, Look.shade(getDisplay()));
    }

    /** Fetches who changed the record last. */
    void refresh() {
        say();
        if (!session.record().isNew()) {
            asking.ask(OperationJob.of(workplace, WORDS.say("header.fetching"),
                    new RecordHistory(session.record().iri())).in(this).quiet().then(history -> {
                        changed = history.isEmpty() ? "" : said(history.getFirst());
                        say();
                    }));
        }
    }

    private static String said(HistoryItem last) {
        String when = Moments.say(last.revision().when(), Instant.now());
        return last.actorLabel().isEmpty() ? WORDS.say("header.changed", "when", when)
                : WORDS.say("header.changedBy", "when", when, "who", last.actorLabel());
    }

    private void say() {
        Kind kind = session.record().kind();
        String name = References.name(session.root(), session.model(), Languages.ofWindow());
        String shown = name.isBlank() ? WORDS.say("header.untitled", "kind", kind.label(Languages.ofWindow())) : name;
        String text = shown.replaceAll("\\s+", " ").replace("&", "&&");
        if (!text.equals(title.getText())) {
            title.setText(text);
            title.setToolTipText(shown);
            giveLines(title);
        }
        boolean hides = !session.record().hiddenOn().isEmpty();
        facts.setText(kind.label(Languages.ofWindow()) + "   ·   " + audience(session.record().audience()) + "   ·   "
                + (hides ? WORDS.say("header.hidden") + "   ·   " : "")
                + (session.record().isNew() ? WORDS.say("header.new") : changed));
        facts.setToolTipText(hides ? WORDS.say("header.hiddenWhy") : null);
        giveLines(facts);
    }

    /** Lays out when another number of lines is needed, not with every letter. */
    private void giveLines(Label label) {
        Point now = label.getSize();
        if (now.x > 0 && label.computeSize(now.x, SWT.DEFAULT).y != now.y) {
            getParent().layout(new Control[] {label});
        }
    }

    private static String audience(Audience audience) {
        return WORDS.say("audience." + audience.level().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void valueChanged(EObject object, Object feature) {
        if (object == session.root() && Objects.equals(feature, session.record().kind().title().feature())) {
            say();
        }
    }

    @Override
    public void recordReplaced() {
        refresh();
    }
}
