package org.practicecommons.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.base.Finding;
import org.practicecommons.model.Field;
import org.practicecommons.model.Section;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** The sections of the form in their order, each with how many of its fields are filled in and a sign for findings. */
final class SectionList extends Composite implements EditSession.Listener {

    private static final Words WORDS = RecordEditor.WORDS;
    private static final int COUNT_LETTERS = 8;
    private static final int SIGN_WIDTH = 34;
    private static final int LEAST_WIDTH = 190;
    private static final int MOST_LETTERS = 48;

    private final EditSession session;
    private final List<Section> sections = new ArrayList<>();
    private final List<List<Field>> fields = new ArrayList<>();
    private final Table table;
    private final IntConsumer turn;
    private List<Finding> findings = List.of();
    private int chosen;

    SectionList(Composite parent, EditSession session, IntConsumer turn) {
        super(parent, SWT.NONE);
        this.session = session;
        this.turn = turn;
        setBackground(Look.shade(getDisplay()));
        for (Section section : session.model().sections()) {
            List<Field> own = session.record().kind().fields().stream()
                    .filter(field -> field.section().equals(section.id())).toList();
            if (!own.isEmpty()) {
                sections.add(section);
                fields.add(own);
            }
        }
        table = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        Names.give(table, WORDS.say("sections.name"));
        TableColumnLayout columns = new TableColumnLayout();
        setLayout(columns);
        columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(100, 80));
        columns.setColumnData(new TableColumn(table, SWT.RIGHT), new ColumnPixelData(countWidth()));
        sections.forEach(section -> new TableItem(table, SWT.NONE));
        table.addListener(SWT.Selection, event -> choose(table.getSelectionIndex()));
        table.setSelection(0);
        Runnable deaf = session.listen(this);
        addDisposeListener(event -> deaf.run());
        refresh();
    }

    /** Wide enough for the longest name, within reason. */
    int width() {
        GC gc = new GC(table);
        int longest = sections.stream().mapToInt(each -> gc.textExtent(each.label(Languages.ofWindow())).x).max()
                .orElse(0);
        gc.dispose();
        return Math.max(LEAST_WIDTH, Math.min(Look.letters(table, MOST_LETTERS), longest + SIGN_WIDTH + countWidth()));
    }

    private int countWidth() {
        return Look.letters(table, COUNT_LETTERS);
    }

    int count() {
        return sections.size();
    }

    Section section(int index) {
        return sections.get(index);
    }

    List<Field> fields(int index) {
        return fields.get(index);
    }

    int chosen() {
        return chosen;
    }

    List<Finding> findings() {
        return findings;
    }

    void findings(List<Finding> found) {
        findings = found;
        refresh();
    }

    /** Turns to that section. Answers false when there is none or it is shown already. */
    boolean choose(int index) {
        if (index < 0 || index >= sections.size() || index == chosen) {
            return false;
        }
        chosen = index;
        table.setSelection(index);
        turn.accept(index);
        return true;
    }

    /** The section in which a finding can be mended, or -1. */
    int indexOf(Finding finding) {
        return session.fieldOf(finding).map(this::indexOf).orElse(-1);
    }

    /** The section that has this field of the record, or -1. */
    int indexOf(Field field) {
        for (int i = 0; i < sections.size(); i++) {
            if (fields.get(i).contains(field)) {
                return i;
            }
        }
        return -1;
    }

    private void refresh() {
        EObject root = session.root();
        for (int i = 0; i < sections.size(); i++) {
            int index = i;
            long filled = fields.get(i).stream().filter(field -> !field.values(root).isEmpty()).count();
            TableItem item = table.getItem(i);
            String count = filled + " / " + fields.get(i).size();
            if (!count.equals(item.getText(1))) {
                item.setText(0, sections.get(i).label(Languages.ofWindow()));
                item.setText(1, count);
            }
            item.setImage(0, findings.stream().filter(finding -> indexOf(finding) == index)
                    .map(Finding::severity).max(Enum::compareTo).map(Icons::severity).orElse(null));
        }
    }

    @Override
    public void valueChanged(EObject object, Object feature) {
        if (object == session.root()) {
            refresh();
        }
    }

    @Override
    public void recordReplaced() {
        refresh();
    }
}
