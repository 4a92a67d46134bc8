package org.practicecommons.ui.explorer.concepts;

import org.eclipse.core.expressions.PropertyTester;
import org.practicecommons.ui.RecordRef;

/** Lets an expression ask of which kind a chosen record is. */
public final class RecordKindTester extends PropertyTester {

    @Override
    public boolean test(Object receiver, String property, Object[] args, Object expected) {
        return receiver instanceof RecordRef ref && ref.kind().equals(expected);
    }
}
