package org.practicecommons.ui.adoption;

import org.eclipse.core.expressions.PropertyTester;
import org.practicecommons.ui.RecordRef;

/** Whether a selected record is of the kind with that name, for commands that only some kinds have. */
public final class KindTester extends PropertyTester {

    @Override
    public boolean test(Object receiver, String property, Object[] args, Object expected) {
        return receiver instanceof RecordRef ref && ref.kind().equals(expected);
    }
}
