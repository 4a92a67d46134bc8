package org.practicecommons.operations.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.practicecommons.checks.Completeness;
import org.practicecommons.checks.Consents;
import org.practicecommons.checks.Need;
import org.practicecommons.checks.Outline;
import org.practicecommons.graph.Says;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.ScoreRecord;
import org.practicecommons.search.ModelDocuments;
import org.practicecommons.search.SearchDocument;
import org.practicecommons.search.SearchFields;

/** What search is told of the model, and of the completeness of practices, which only checks know how to score. */
final class SearchedModel {

    private static final String COMPLETENESS = "completeness";

    private SearchedModel() {
    }

    static SearchFields fields(RecordModel model) {
        return SearchFields.of(model, List.of(
                grant(Need.Use.NAMED, List.of(Completeness.PERSON), Completeness.TO_BE_NAMED),
                grant(Need.Use.ASKED, List.of(), Completeness.TO_BE_ASKED)));
    }

    private static SearchFields.Grant grant(Need.Use use, List<String> kinds, String choice) {
        return new SearchFields.Grant(name(use), kinds, Consents.KIND, Consents.GIVEN_BY, Consents.USES, choice,
                Consents.COVERS);
    }

    static ModelDocuments documents(RecordModel model) {
        return new ModelDocuments(model, Map.of(ScoreRecord.KIND, SearchedModel::completeness));
    }

    private static SearchDocument.Value completeness(Says practice) {
        List<Outline> outlines = Outline.of(practice);
        return new SearchDocument.Measure(COMPLETENESS, outlines.stream().mapToInt(Outline::own).sum(),
                outlines.stream().filter(Outline::isOpen).flatMap(SearchedModel::hinges).toList());
    }

    private static Stream<SearchDocument.Hinge> hinges(Outline outline) {
        return outline.orElse().stream()
                .map(need -> new SearchDocument.Hinge(outline.type(), name(need.use()), need.record()));
    }

    private static String name(Need.Use use) {
        return use == Need.Use.THERE ? "" : use.name().toLowerCase(Locale.ROOT);
    }
}
