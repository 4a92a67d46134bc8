package org.practicecommons.checks;

import java.util.List;
import org.practicecommons.checks.internal.CyclicConceptsCheck;
import org.practicecommons.checks.internal.DanglingReferencesCheck;
import org.practicecommons.checks.internal.ShapesCheck;
import org.practicecommons.model.RecordModel;

/** The checks that come with the product. */
public final class Checks {

    private Checks() {
    }

    /** In the order in which their findings are shown. Reading the shapes takes a while: make them once for a model. */
    public static List<Check> standard(RecordModel model) {
        return List.of(new ShapesCheck(model), new DanglingReferencesCheck(model), new CyclicConceptsCheck());
    }
}
