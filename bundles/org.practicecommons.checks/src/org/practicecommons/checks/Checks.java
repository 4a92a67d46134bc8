package org.practicecommons.checks;

import java.util.Comparator;
import java.util.List;
import org.practicecommons.base.services.Contributions;
import org.practicecommons.model.RecordModel;

/** The checks that there are: those of the product, and those that other bundles register as services. */
public final class Checks {

    private Checks() {
    }

    /**
     * Made ready for a model, in the order in which their findings are shown: the gravest first. Reading the shapes
     * takes a while; make them once for a model.
     */
    public static List<Check> standard(RecordModel model) {
        return Contributions.of(Check.class).stream().map(check -> check.on(model))
                .sorted(Comparator.comparing(Check::severity).reversed().thenComparing(Check::id)).toList();
    }
}
