package org.practicecommons.ui.editor.model;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;

/** Undo and redo, where typing in one field is one step until it pauses. */
final class ChangeStack extends BasicCommandStack {

    private boolean runEnded = true;

    @Override
    public void execute(Command command) {
        boolean goesOn = !runEnded && isSaveNeeded() && top == commandList.size() - 1
                && getUndoCommand() instanceof ChangeValue last && command instanceof ChangeValue next
                && last.absorb(next);
        runEnded = false;
        if (goesOn) {
            command.dispose();
            notifyListeners();
        } else {
            super.execute(command);
        }
    }

    /** What is typed next is a step of its own. */
    void endRun() {
        runEnded = true;
    }

    @Override
    public void undo() {
        runEnded = true;
        super.undo();
    }

    @Override
    public void redo() {
        runEnded = true;
        super.redo();
    }

    @Override
    public void saveIsDone() {
        runEnded = true;
        super.saveIsDone();
    }
}
