package org.practicecommons.ui.editor;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.practicecommons.ui.editor.model.EditSession;

/** What the keys for undo, redo, sections and languages do while the editor has the focus. */
final class EditorKeys {

    private static final String COMMANDS = "org.practicecommons.ui.editor.";

    EditorKeys(IWorkbenchPartSite site, Supplier<EditSession> session, Supplier<RecordForm> form) {
        IHandlerService handlers = site.getService(IHandlerService.class);
        on(handlers, IWorkbenchCommandConstants.EDIT_UNDO, session, EditSession::undo);
        on(handlers, IWorkbenchCommandConstants.EDIT_REDO, session, EditSession::redo);
        on(handlers, COMMANDS + "nextSection", form, current -> current.turn(1));
        on(handlers, COMMANDS + "previousSection", form, current -> current.turn(-1));
        on(handlers, COMMANDS + "nextLanguage", form, RecordForm::nextLanguage);
        on(handlers, COMMANDS + "sideBySide", form, RecordForm::turnSideBySide);
    }

    private static <T> void on(IHandlerService handlers, String command, Supplier<T> target, Consumer<T> work) {
        handlers.activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                T current = target.get();
                if (current != null) {
                    work.accept(current);
                }
                return null;
            }
        });
    }
}
