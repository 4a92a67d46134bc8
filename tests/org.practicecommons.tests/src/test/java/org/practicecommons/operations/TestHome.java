package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Environment;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.Embedder;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchRequest;

/** A home for a test, with the few words that most tests say to it. */
final class TestHome implements AutoCloseable {

    static final String BASE = "https://commons.example/";

    private final Home home;

    private TestHome(Home home) {
        this.home = home;
    }

    static TestHome create(Path directory) {
        return create(directory, Environment.system());
    }

    static TestHome create(Path directory, Environment environment) {
        return new TestHome(Home.create(directory, spec(), environment));
    }

    static TestHome create(Path directory, RecordModel model) {
        return new TestHome(Home.create(directory, spec(), model, Environment.system()));
    }

    static TestHome create(Path directory, Embedder embedder) {
        return new TestHome(Home.create(directory, spec(), RecordModel.standard(), Environment.system(),
                Optional.of(embedder)));
    }

    static TestHome open(Path directory) {
        return open(directory, Environment.system());
    }

    static TestHome open(Path directory, Environment environment) {
        return new TestHome(Home.open(directory, environment));
    }

    private static HomeSpec spec() {
        return new HomeSpec("Test community", BASE, "Amira Test", "Test Organisation", false);
    }

    Home home() {
        return home;
    }

    Session session() {
        return home.session(Locale.ENGLISH);
    }

    <R> R run(Operation<R> operation) {
        return operation.run(home, session(), Progress.none());
    }

    <R> R run(Operation<R> operation, Session session) {
        return operation.run(home, session, Progress.none());
    }

    /** Saves a new record that has nothing but a title, and answers its IRI. */
    String save(String kind, String title) {
        EditableRecord record = run(new NewRecord(kind));
        setTitle(record, title, "en");
        run(new SaveRecord(record, "first version"));
        return record.iri();
    }

    SaveResult retitle(String iri, String title, String language) {
        EditableRecord record = run(new OpenRecord(iri));
        setTitle(record, title, language);
        return run(new SaveRecord(record, "new title"));
    }

    static void setTitle(EditableRecord record, String title, String language) {
        List<Object> titles = values(record.root(), record.kind().title().name());
        titles.removeIf(text -> ((LangText) text).language().equals(language));
        titles.add(LangText.of(title, language));
    }

    static String title(EditableRecord record, String language) {
        return values(record.root(), record.kind().title().name()).stream().map(LangText.class::cast)
                .filter(text -> text.language().equals(language)).map(LangText::text).findFirst().orElse(null);
    }

    @SuppressWarnings("unchecked")
    static List<Object> values(EObject object, String feature) {
        return (List<Object>) object.eGet(object.eClass().getEStructuralFeature(feature));
    }

    String title(String iri, String language) {
        return title(run(new OpenRecord(iri)), language);
    }

    List<String> search(String words) {
        return run(new SearchRecords(SearchRequest.words(words, 20))).hits().stream().map(Hit::iri).toList();
    }

    Optional<HistoryItem> latest(String iri) {
        return run(new RecordHistory(iri)).stream().findFirst();
    }

    @Override
    public void close() {
        home.close();
    }
}
