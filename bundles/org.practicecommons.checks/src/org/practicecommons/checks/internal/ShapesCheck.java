package org.practicecommons.checks.internal;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.graph.ShapeCheck;
import org.practicecommons.model.RecordModel;

/** What the model says of fields: required ones, one text in each language, forms of codes, numbers in their bounds. */
public final class ShapesCheck implements Check {

    private final ShapeCheck shapes;

    public ShapesCheck(RecordModel model) {
        shapes = new ShapeCheck(model);
    }

    @Override
    public String id() {
        return "shape";
    }

    @Override
    public Finding.Severity severity() {
        return Finding.Severity.ERROR;
    }

    @Override
    public Message title() {
        return Message.of(Check.class, "shape.title");
    }

    @Override
    public Message explanation() {
        return Message.of(Check.class, "shape.explanation");
    }

    /** References are looked at by {@link DanglingReferencesCheck}, which says what they point to. */
    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        return shapes.check(record.payload(), iri -> Optional.empty());
    }
}
