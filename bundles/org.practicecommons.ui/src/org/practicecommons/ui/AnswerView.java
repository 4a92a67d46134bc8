package org.practicecommons.ui;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.Operation;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.MessageBar;
import org.practicecommons.ui.widgets.Rows;

/**
 * A view that asks the home one question at a time and shows the answer: a row with what to ask, a sentence and
 * buttons, and below it the answer or, while there is none, why. Everything happens on the thread of the window.
 */
public abstract class AnswerView extends ViewPart {

    private static final int LETTERS = 40;
    private static final int LINES = 14;

    private final String help;
    private final String failed;
    private Workplace workplace;
    private MessageBar bar;
    private Composite row;
    private Label summary;
    private ContentArea area;
    private final Asking asking = new Asking();

    /**
     * @param help what F1 shows
     * @param failed the title over a refusal
     */
    protected AnswerView(String help, String failed) {
        this.help = help;
        this.failed = failed;
    }

    @Override
    public final void createPartControl(Composite part) {
        workplace = getSite().getService(Workplace.class);
        Composite parent = Rows.room(part, LETTERS, LINES);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).margins(0, Look.GAP).applyTo(parent);
        bar = new MessageBar(parent);
        row = Rows.row(parent);
        createQuestion(row);
        summary = Rows.summary(row);
        createButtons();
        area = new ContentArea(parent);
        createAnswer(area);
    }

    /** Makes what is chosen before the question is asked; nothing by default. */
    protected void createQuestion(Composite into) {
    }

    /** Adds buttons with {@link #button}; none by default. */
    protected void createButtons() {
    }

    /** Makes what shows an answer, within that area, and asks for the first time. */
    protected abstract void createAnswer(ContentArea into);

    protected final void button(String text, Runnable work) {
        Rows.button(row, text, work);
    }

    protected final Workplace workplace() {
        return workplace;
    }

    protected final ContentArea area() {
        return area;
    }

    /** For what was done here and can be taken back. */
    protected final MessageBar bar() {
        return bar;
    }

    /** Puts a sentence into the row. */
    protected final void say(String sentence) {
        Rows.say(summary, sentence);
    }

    /** Asks in place of the question before, whose answer is dropped; a refusal takes the place of the answer. */
    protected final <R> void ask(String name, Operation<R> question, Consumer<R> then) {
        asking.ask(OperationJob.of(workplace, name, question).in(area).then(then).otherwise(this::refused));
    }

    /** Drops the question that is still being answered, if any. */
    protected final void forget() {
        asking.forget();
    }

    /** Does what must not be lost, and shows a refusal as any other failure. */
    protected final <R> void work(String name, Operation<R> operation, Consumer<R> then) {
        OperationJob.of(workplace, name, operation).in(area).finishing().then(then).start();
    }

    /** Told that the question was refused, before it is said. */
    protected void refused() {
    }

    private void refused(Refusal refusal) {
        refused();
        say("");
        area.fail(failed, Failures.sentence(refusal));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), help)) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }
}
