package org.practicecommons.bench.search;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.IndexUse;
import org.practicecommons.model.RecordModel;

/** Which predicates are searched and counted, so that each system does the same. */
final class Terms {

    private Terms() {
    }

    /** Predicates whose values are counted, that of the kind among them. */
    static List<String> facets() {
        return Stream.concat(Stream.of(Xsd.TYPE), of(Field::facet)).distinct().toList();
    }

    /** Predicates whose words are searched. */
    static List<String> texts() {
        return of(field -> field.index() == IndexUse.TITLE || field.index() == IndexUse.TEXT).distinct().toList();
    }

    private static Stream<String> of(Predicate<Field> which) {
        RecordModel model = RecordModel.standard();
        return Stream.concat(model.recordKinds().stream(), model.partKinds().stream())
                .flatMap(kind -> kind.fields().stream()).filter(which).map(Field::term);
    }
}
