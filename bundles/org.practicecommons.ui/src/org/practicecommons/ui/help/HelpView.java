package org.practicecommons.ui.help;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Debounce;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;

/** The contents of the help, a line to look for words in it, and below them the chosen topic. */
public final class HelpView extends ViewPart {

    /** Under which it is declared. */
    public static final String ID = "org.practicecommons.ui.help.view";

    private static final Words WORDS = new Words(HelpView.class);
    private static final int PAUSE_MILLIS = 250;
    private static final int[] HEIGHTS = {2, 5};

    private final HelpPages pages = new HelpPages(Languages.ofWindow());
    private Text words;
    private TreeViewer topics;
    private TopicText shown;

    @Override
    public void createPartControl(Composite parent) {
        Look.onPaper(parent);
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        Composite above = Look.onPaper(new Composite(halves, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).extendedMargins(0, 0, Look.GAP, 0).applyTo(above);
        words = Names.give(new Text(Rows.row(above), SWT.SEARCH | SWT.ICON_CANCEL), WORDS.say("help.search"));
        words.setMessage(WORDS.say("help.search"));
        Rows.grow(words);
        topics = new TreeViewer(above, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(topics.getTree());
        topics.setContentProvider(new Contents());
        topics.setLabelProvider(LabelProvider.createTextProvider(page -> ((HelpPage) page).title()));
        list(pages);
        shown = new TopicText(halves, this::open);
        halves.setWeights(HEIGHTS);
        halves.setSashWidth(Look.GAP);
        halves.setBackground(Look.line(parent.getDisplay()));
        Debounce pause = new Debounce(words, PAUSE_MILLIS, this::search);
        words.addListener(SWT.Modify, event -> pause.touch());
        words.addListener(SWT.DefaultSelection, event -> topics.getControl().setFocus());
        topics.addSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof HelpPage page) {
                shown.show(page, "");
            }
        });
        open(pages.under(null).getFirst().id());
    }

    /** @param input all topics, or a list of those that were found */
    private void list(Object input) {
        topics.setInput(input);
        topics.expandAll();
        Names.give(topics.getTree(), input instanceof List<?> found ? WORDS.say("help.found", "count", found.size())
                : WORDS.say("help.contents"));
    }

    private void search() {
        String wanted = words.getText().strip();
        list(wanted.isEmpty() ? pages : pages.find(wanted));
        if (topics.getTree().getItemCount() > 0) {
            topics.setSelection(new StructuredSelection(topics.getTree().getItem(0).getData()));
        }
    }

    /** Shows a topic of the contents. */
    public void open(String topic) {
        if (topics.getInput() != pages) {
            words.setText("");
            list(pages);
        }
        topics.setSelection(new StructuredSelection(pages.page(topic)), true);
    }

    /**
     * Shows the topic on a view, a form or a command.
     *
     * @param about what that place says of itself; may be empty
     */
    public void openOn(String context, String about) {
        HelpPage page = pages.on(context);
        open(page.id());
        shown.show(page, about);
    }

    @Override
    public void setFocus() {
        shown.setFocus();
    }

    private final class Contents implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return input == pages ? pages.under(null).toArray() : ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object page) {
            return topics.getInput() == pages ? pages.under((HelpPage) page).toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object page) {
            return pages.above((HelpPage) page).orElse(null);
        }

        @Override
        public boolean hasChildren(Object page) {
            return getChildren(page).length > 0;
        }
    }
}
