package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks over every screen: views, forms, dialogs; nothing may stand in anybody's way. */
class AccessibilityTest extends AtTheDesk {

    /** What the workbench marks the topmost control of a part with. */
    private static final String PART = "modelElement";

    private final List<String> findings = new ArrayList<>();

    /** Once, because it takes its time, and French differs in words alone. */
    @BeforeEach
    void inEnglish() {
        assumeTrue(desk.language().getLanguage().equals("en"), "screens are walked over in English");
    }

    @AfterEach
    void turnBack() {
        desk.turnTo("contribute");
    }

    @Test
    void everyView() throws PartInitException {
        desk.turnTo("curate");
        desk.explorer().open("Practice", desk.explorer().names("Practice").getFirst());
        List<String> ids = new ArrayList<>();
        for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith("org.practicecommons.")) {
                ids.add(view.getId());
            }
        }
        for (String id : new TreeSet<>(ids)) {
            IWorkbenchPart part = desk.page().showView(id);
            Until.quiet();
            walk(part);
        }
        assertTrue(ids.size() > 8, ids.toString());
        assertEquals("", String.join("\n", findings));
    }

    @Test
    void everyForm() {
        desk.home();
        walk(desk.page().getActiveEditor());
        desk.command("org.practicecommons.ui.editor.capture", Map.of());
        walk(desk.page().getActiveEditor());
        desk.closeEditors();
        desk.workplace().model().recordKinds().forEach(kind -> {
            desk.explorer().createNew(kind.name());
            walk(desk.page().getActiveEditor());
            desk.closeEditors();
        });
        EditorPage form = desk.explorer().open("Practice", desk.explorer().names("Practice").getFirst());
        desk.workplace().model().sections().forEach(section -> desk.kind("Practice").fields().stream()
                .filter(field -> field.section().equals(section.id())).findFirst().ifPresent(field -> {
                    form.goTo(field.name());
                    walk(desk.page().getActiveEditor());
                    form.turnSideBySide();
                    walk(desk.page().getActiveEditor());
                    form.turnSideBySide();
                }));
        assertEquals("", String.join("\n", findings));
    }

    @Test
    void dialogs() {
        desk.explorer().open("Practice", desk.explorer().names("Practice").getFirst());
        for (String command : List.of("ui.curation.import", "ui.curation.template", "ui.explorer.publish",
                "ui.explorer.delete", "ui.adoption.adopt", "ui.explorer.new", "workbench.preferences",
                "workbench.report")) {
            dialog(command);
        }
        assertEquals("", String.join("\n", findings));
    }

    private void walk(IWorkbenchPart part) {
        desk.page().activate(part);
        part.setFocus();
        Until.quiet();
        Control root = Display.getCurrent().getFocusControl();
        while (root != null && root.getData(PART) == null) {
            root = root.getParent();
        }
        if (root == null) {
            findings.add(part.getTitle() + ": takes no focus");
        } else {
            findings.addAll(AccessibilityWalk.over(part.getTitle(), (Composite) root));
        }
    }

    /** Walks over the dialog that a command opens, and closes it. */
    private void dialog(String command) {
        AtomicBoolean walked = new AtomicBoolean();
        Display display = Display.getCurrent();
        Listener listener = new Listener() {
            @Override
            public void handleEvent(Event event) {
                if (event.widget instanceof Shell shell && !shell.getText().isEmpty()) {
                    display.removeFilter(SWT.Show, this);
                    display.asyncExec(() -> {
                        findings.addAll(AccessibilityWalk.over(shell.getText(), shell));
                        walked.set(true);
                        shell.close();
                    });
                }
            }
        };
        display.addFilter(SWT.Show, listener);
        desk.command("org.practicecommons." + command, Map.of());
        Until.is("the dialog of “" + command + "”", walked::get);
        display.removeFilter(SWT.Show, listener);
    }
}
