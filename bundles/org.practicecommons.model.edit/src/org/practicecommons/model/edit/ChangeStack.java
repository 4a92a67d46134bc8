package org.practicecommons.model.edit;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;

/** Undo and redo, where what is typed into one text is one step until the run ends. */
final class ChangeStack extends BasicCommandStack {

    private boolean running;

    @Override
    public void execute(Command command) {
        boolean absorbed = running && top == commandList.size() - 1
                && mostRecentCommand instanceof ValueChange last && command instanceof ValueChange next
                && last.absorb(next);
        if (absorbed) {
            command.dispose();
            notifyListeners();
        } else {
            super.execute(command);
        }
        running = true;
    }

    void endRun() {
        running = false;
    }

    @Override
    public void undo() {
        running = false;
        super.undo();
    }

    @Override
    public void redo() {
        running = false;
        super.redo();
    }

    @Override
    public void saveIsDone() {
        running = false;
        super.saveIsDone();
    }
}
