package org.practicecommons.ui.adoption.compare;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.SelectedRecord;

/** Puts the chosen records, or the open one, beside those that are being compared. */
public final class CompareHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<RecordRef> chosen = Stream.of(HandlerUtil.getCurrentStructuredSelection(event).toArray())
                .filter(RecordRef.class::isInstance).map(RecordRef.class::cast).toList();
        try {
            if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(CompareView.ID) instanceof CompareView view) {
                view.add(chosen.isEmpty() ? SelectedRecord.of(event).stream().toList() : chosen);
            }
        } catch (PartInitException e) {
            throw new ExecutionException("the view cannot be shown", e);
        }
        return null;
    }
}
