package org.practicecommons.ui.editor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.operations.Collision;
import org.practicecommons.operations.Decisions;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * Two people changed the same texts: shows both side by side and lets the user choose for each. Closing it changes
 * nothing; the text stays in the form.
 */
final class CollisionDialog extends FormDialog {

    private static final Words WORDS = RecordEditor.WORDS;

    private final List<Collision> collisions;
    private final boolean[] mine;

    CollisionDialog(Shell shell, List<Collision> collisions) {
        super(shell, WORDS.say("collision.title"));
        this.collisions = collisions;
        this.mine = new boolean[collisions.size()];
        Arrays.fill(mine, true);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(820, 560);
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(WORDS.say("collision.message"));
        ScrolledComposite scroll = new ScrolledComposite(form, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        Composite content = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(Look.SPACE, Look.SPACE)
                .spacing(Look.SPACE, Look.GAP).applyTo(content);
        for (int i = 0; i < collisions.size(); i++) {
            pair(content, i);
        }
        scroll.setContent(content);
        scroll.addListener(SWT.Resize, event -> scroll.setMinHeight(
                content.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y));
    }

    private void pair(Composite parent, int index) {
        Collision collision = collisions.get(index);
        String field = collision.field().map(f -> f.label(Languages.ofWindow())).orElse(collision.property());
        String name = collision.language().isEmpty() ? field
                : field + " (" + Languages.name(collision.language()) + ")";
        Label heading = new Label(parent, SWT.NONE);
        heading.setText(name.replace("&", "&&"));
        heading.setFont(Look.bold());
        GridDataFactory.fillDefaults().span(2, 1).indent(0, Look.GAP).applyTo(heading);
        Composite left = new Composite(parent, SWT.NONE);
        Composite right = new Composite(parent, SWT.NONE);
        Button keepMine = side(left, "collision.mine", name, collision.mine());
        Button takeTheirs = side(right, "collision.theirs", name, collision.theirs());
        keepMine.setSelection(true);
        keepMine.addListener(SWT.Selection, event -> choose(index, true, keepMine, takeTheirs));
        takeTheirs.addListener(SWT.Selection, event -> choose(index, false, keepMine, takeTheirs));
    }

    private Button side(Composite parent, String key, String name, List<String> values) {
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(parent);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(parent);
        Composite alone = new Composite(parent, SWT.NONE); // or Tab passes the choice over
        alone.setLayout(new FillLayout());
        Button choice = new Button(alone, SWT.RADIO);
        choice.setText(WORDS.say(key));
        Names.give(choice, WORDS.say(key) + ", " + name);
        Text text = Names.give(new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL),
                WORDS.say(key) + ", " + name);
        text.setText(values.isEmpty() ? WORDS.say("collision.nothing") : String.join("\n", values));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 90).applyTo(text);
        return choice;
    }

    private void choose(int index, boolean keep, Button keepMine, Button takeTheirs) {
        mine[index] = keep;
        keepMine.setSelection(keep);
        takeTheirs.setSelection(!keep);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, WORDS.say("collision.save"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("collision.back"), false);
    }

    /** What was chosen. */
    Decisions decisions() {
        Set<Collision> kept = new HashSet<>();
        Set<Collision> given = new HashSet<>();
        for (int i = 0; i < mine.length; i++) {
            (mine[i] ? kept : given).add(collisions.get(i));
        }
        return new Decisions(kept, given);
    }
}
