package org.practicecommons.checks.internal;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.graph.ShapeCheck;
import org.practicecommons.model.RecordModel;

/** What the model says of fields: required ones, one text in each language, forms of codes, numbers in their bounds. */
public final class ShapesCheck extends NamedCheck {

    private final Optional<ShapeCheck> shapes;

    /** Not ready for any model yet. */
    public ShapesCheck() {
        this(Optional.empty());
    }

    private ShapesCheck(Optional<ShapeCheck> shapes) {
        super("shape", Finding.Severity.ERROR);
        this.shapes = shapes;
    }

    @Override
    public Check on(RecordModel model) {
        return new ShapesCheck(Optional.of(new ShapeCheck(model)));
    }

    /** References are looked at by {@link DanglingReferencesCheck}, which says what they point to. */
    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        return shapes.orElseThrow().check(record.payload(), iri -> Optional.empty());
    }
}
