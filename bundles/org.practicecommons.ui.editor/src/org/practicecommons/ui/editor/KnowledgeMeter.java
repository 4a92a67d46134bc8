package org.practicecommons.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.practicecommons.checks.Gap;
import org.practicecommons.checks.Score;
import org.practicecommons.model.Field;
import org.practicecommons.operations.ScoreRecord;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.widgets.Debounce;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * How far a practice tells each of the four types of knowledge, in numbers and words, as it stands in the form; and the
 * next best thing to add, with a button that leads there. It counts a moment after each change, in the background.
 */
final class KnowledgeMeter extends Composite implements EditSession.Listener {

    private static final Words WORDS = RecordEditor.WORDS;
    private static final int PAUSE_MILLIS = 500;
    private static final int TYPES = 4;

    /** Where it leads. */
    record Ways(Predicate<Field> inSight, Leads lead) {
    }

    /** Turns to a field and to what it lacks; see {@link Gap}. */
    interface Leads {
        void to(Field field, String partField, int leastParts);
    }

    private final Workplace workplace;
    private final EditSession session;
    private final Ways ways;
    private final Debounce pause;
    private final List<Link> types = new ArrayList<>();
    private final Label next;
    private final Button show;
    private final Asking asking = new Asking();
    private Optional<Score> score = Optional.empty();
    private boolean leading;

    KnowledgeMeter(Composite parent, Workplace workplace, EditSession session, Ways ways) {
        super(parent, SWT.NONE);
        this.workplace = workplace;
        this.session = session;
        this.ways = ways;
        this.pause = new Debounce(this, PAUSE_MILLIS, this::count);
        Look.on(this, Look.shade(getDisplay()));
        setVisible(counts());
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(Look.SPACE, Look.SPACE, 0, Look.GAP)
                .spacing(Look.GAP, 2).applyTo(this);
        createTypes();
        next = Look.on(new Label(this, SWT.WRAP), Look.shade(getDisplay()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
                .applyTo(next);
        show = new Button(this, SWT.PUSH);
        show.setText(WORDS.say("meter.show"));
        show.addListener(SWT.Selection, event -> {
            leading = true; // where to is known once all that was written is counted
            count();
        });
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(show);
        show.setVisible(false);
        if (counts()) {
            Runnable deaf = session.listen(this);
            addDisposeListener(event -> deaf.run());
            workplace.watch(this, changed -> pause.touch()); // somebody may give or end a consent
            count();
        }
    }

    private void createTypes() {
        Composite row = Look.on(new Composite(this, SWT.NONE), Look.shade(getDisplay()));
        RowLayout beside = new RowLayout(SWT.HORIZONTAL);
        beside.marginLeft = 0;
        beside.marginTop = 0;
        beside.marginBottom = 0;
        beside.spacing = 2 * Look.SPACE;
        row.setLayout(beside);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(row);
        for (int i = 0; i < TYPES; i++) {
            int index = i;
            Link link = Look.on(new Link(row, SWT.NONE), Look.shade(getDisplay()));
            link.addListener(SWT.Selection, event -> score.ifPresent(known -> begin(known.types().get(index))));
            types.add(link);
        }
    }

    /** Whether this kind of record is counted. */
    boolean counts() {
        return session.record().kind().name().equals(ScoreRecord.KIND);
    }

    /** Where one begins to tell what the practice knows; empty until it was counted. */
    Optional<Field> beginning() {
        return score.flatMap(known -> field(known.types().getFirst().field()));
    }

    private Optional<Field> field(String name) {
        return session.record().kind().field(name);
    }

    private void begin(Score.OfType type) {
        Optional<Gap> gap = score.orElseThrow().gaps().stream()
                .filter(each -> each.code().startsWith(type.type() + ".")).findFirst();
        gap.ifPresentOrElse(this::lead, () -> field(type.field()).ifPresent(field -> ways.lead().to(field, "", 0)));
    }

    private void lead(Gap gap) {
        field(gap.field()).ifPresent(field -> ways.lead().to(field, gap.partField(), gap.leastParts()));
    }

    /** What gives a point at once: in the section that is open if it lacks one, else in the first type that does. */
    private Optional<Gap> best() {
        List<Gap> gaps = score.map(Score::gaps).orElse(List.of());
        return gaps.stream().filter(gap -> field(gap.field()).filter(ways.inSight()).isPresent()).findFirst()
                .or(() -> gaps.stream().findFirst());
    }

    private void count() {
        asking.ask(OperationJob.of(workplace, WORDS.say("meter.counting"), new ScoreRecord(session.record().copy()))
                .in(this).quiet().then(this::counted));
    }

    private void counted(Score counted) {
        score = Optional.of(counted);
        say();
        if (leading) {
            leading = false;
            best().ifPresent(this::lead);
        }
    }

    /** Another section is open. */
    void turned() {
        if (score.isPresent()) {
            say();
        }
    }

    private void say() {
        Score known = score.orElseThrow();
        boolean moved = false;
        for (int i = 0; i < TYPES; i++) {
            Score.OfType type = known.types().get(i);
            moved |= put(types.get(i), WORDS.say("meter.type." + type.type()), WORDS.say("meter.points",
                    "points", type.points(), "words", WORDS.say("meter.points." + type.points())));
        }
        Optional<Gap> best = best();
        String total = WORDS.say(best.isEmpty() ? "meter.full" : "meter.next", "points", known.points(),
                "most", Score.MOST_POINTS, "what", best.map(gap -> gap.sentence().in(Languages.ofWindow())).orElse(""));
        if (!total.equals(Names.of(this))) {
            Names.give(this, total);
            next.setText(total.replace("&", "&&"));
            Names.give(show, WORDS.say("meter.show"), total);
            show.setVisible(best.isPresent());
            moved = true;
        }
        if (moved) {
            layout(true, true);
            getParent().layout(new Control[] {this}); // it may be taller
        }
    }

    private static boolean put(Link link, String type, String points) {
        String text = "<a>" + type + "</a> " + points;
        boolean other = !text.equals(link.getText());
        if (other) {
            link.setText(text);
            Names.give(link, type + " " + points);
        }
        return other;
    }

    @Override
    public void valueChanged(EObject object, Object feature) {
        pause.touch();
    }

    @Override
    public void recordReplaced() {
        count();
    }
}
