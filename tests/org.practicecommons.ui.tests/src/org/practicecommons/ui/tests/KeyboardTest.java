package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.Field;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;
import org.practicecommons.ui.widgets.Names;

/** The keyboard alone is enough, and whoever listens instead of looking hears what each control is for. */
class KeyboardTest {

    private static final Words EDITOR = new Words(RecordEditor.class);

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
        desk.turnTo("contribute");
    }

    @AfterEach
    void tidyUp() {
        desk.turnTo("contribute");
        desk.leave();
    }

    @Test
    void everyControlOfEverySectionHasAName() {
        Set<String> nameless = new LinkedHashSet<>();
        desk.workplace().model().recordKinds().forEach(kind -> {
            EditorPage form = desk.explorer().createNew(kind.name());
            kind.fields().stream().filter(field -> !field.section().isEmpty()).map(Field::section).distinct()
                    .forEach(section -> {
                        form.goTo(kind.fields().stream().filter(field -> field.section().equals(section)).findFirst()
                                .orElseThrow().name());
                        nameless.addAll(nameless(kind.name() + "/" + section));
                    });
            desk.closeEditors();
        });
        assertEquals(Set.of(), nameless);
    }

    @Test
    void everyControlOfEveryPerspectiveHasAName() {
        Set<String> nameless = new LinkedHashSet<>();
        for (String perspective : List.of("contribute", "find", "curate", "overview")) {
            desk.turnTo(perspective);
            nameless.addAll(nameless(perspective));
        }
        assertEquals(Set.of(), nameless);
    }

    @Test
    void tabGoesThroughTheFieldsInTheirOrderToTheReasonAndTheButtonThatSaves() {
        EditorPage form = desk.explorer().createNew("Place");
        form.type("name", "en", "A");
        List<String> visited = new ArrayList<>();
        for (int i = 0; i < 60 && !visited.contains(EDITOR.say("save.button")); i++) {
            Control focus = Display.getCurrent().getFocusControl();
            assertTrue(focus.traverse(SWT.TRAVERSE_TAB_NEXT), "Tab leaves " + heard(focus));
            visited.add(heard(Display.getCurrent().getFocusControl()));
        }
        assertTrue(visited.contains(EDITOR.say("save.button")), visited.toString());
        assertTrue(visited.indexOf(EDITOR.say("reason.label")) < visited.indexOf(EDITOR.say("save.button")));
    }

    private List<String> nameless(String where) {
        return Controls.all(desk.shell(), Control.class).stream().filter(Control::isVisible)
                .filter(control -> !(control.getParent() instanceof DateTime)) // made and named by the platform
                .filter(KeyboardTest::takesTheKeyboard).filter(control -> heard(control).isBlank())
                .map(control -> where + ": " + control.getClass().getSimpleName() + " in " + parents(control)).toList();
    }

    private static boolean takesTheKeyboard(Control control) {
        return control instanceof Text || control instanceof Combo || control instanceof Table
                || control instanceof Tree || control instanceof Button || control instanceof StyledText
                || control instanceof org.eclipse.swt.widgets.List;
    }

    /** What assistive technology reads. */
    private static String heard(Control control) {
        String name = Names.of(control);
        return name != null ? name : control instanceof Button button ? button.getText().replace("&", "") : "";
    }

    private static String parents(Control control) {
        StringBuilder names = new StringBuilder();
        for (Composite up = control.getParent(); up != null; up = up.getParent()) {
            names.append(up.getClass().getSimpleName()).append(' ');
        }
        return names.toString();
    }
}
