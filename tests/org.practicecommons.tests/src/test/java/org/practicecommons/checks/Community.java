package org.practicecommons.checks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.LangText;
import org.practicecommons.graph.RecordMapper;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.IndexUse;
import org.practicecommons.model.RecordModel;
import org.practicecommons.model.edit.RecordEditing;

/** A few records that checks look at, without a home. */
public final class Community implements Surroundings {

    public static final RecordModel MODEL = RecordModel.standard();

    private final RecordMapper mapper = new RecordMapper(MODEL, Environment.system());
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Set<String>> hidden = new LinkedHashMap<>();
    private LocalDate today = LocalDate.parse("2026-03-01");

    public static String iri(String name) {
        return "https://community.example/" + name.replace(' ', '-');
    }

    /** A new record, called by its own name. */
    public Draft add(String kind, String name) {
        Draft draft = new Draft(MODEL.kind(kind).orElseThrow(), iri(name), null);
        drafts.put(iri(name), draft);
        draft.text(draft.kind().title().name(), name);
        return draft;
    }

    public Draft get(String name) {
        return drafts.get(iri(name));
    }

    public void remove(String name) {
        drafts.remove(iri(name));
    }

    public void on(String day) {
        today = LocalDate.parse(day);
    }

    /** What the check of that id finds in a record. */
    public List<Finding> check(String id, String name) {
        Draft draft = get(name);
        CheckedRecord record = new CheckedRecord(MODEL, draft.payload(), read(iri(name)).orElseThrow());
        return Checks.standard(MODEL).stream().filter(check -> check.id().equals(id)).findFirst().orElseThrow()
                .check(record, this);
    }

    /** Carries a fix out: on the record of that name, or on a new one that gets it. */
    public void mend(Fix fix, String name) {
        RecordObject record = fix.startsRecord()
                ? mapper.create(MODEL.kind(fix.starts()).orElseThrow(), iri(name)) : read(iri(name)).orElseThrow();
        EObject object = StreamSupport.stream(((Iterable<EObject>) () -> EcoreUtil.getAllContents(
                List.of(record.root()))).spliterator(), false)
                .filter(each -> fix.startsRecord() || RecordObject.iriOf(each).filter(fix.where()::equals).isPresent())
                .findFirst().orElseThrow();
        new RecordEditing(MODEL, Locale.ENGLISH).mend(object, fix.changes(), "mend");
        drafts.computeIfAbsent(iri(name), iri -> new Draft(record.kind(), iri, null)).replace(mapper.write(record));
    }

    /** The codes of those findings, and that each has words in both languages. */
    public List<String> codes(String id, String name) {
        return check(id, name).stream().filter(finding -> !finding.sentence().in(Locale.ENGLISH)
                .equals(finding.sentence().in(Locale.FRENCH))).map(Finding::code).toList();
    }

    Score score(String name) {
        return new Completeness(MODEL, read(iri(name)).orElseThrow(), this).score();
    }

    /** Lets parts of a record stand on what does not hold. */
    public void hide(String name, String ground) {
        hidden.computeIfAbsent(iri(name), any -> new TreeSet<>()).add(ground);
    }

    @Override
    public Set<String> hiddenIn(String iri) {
        return hidden.getOrDefault(iri, Set.of());
    }

    @Override
    public Optional<String> kindOf(String iri) {
        return Optional.ofNullable(drafts.get(iri)).map(draft -> draft.kind().name());
    }

    @Override
    public List<LangText> labelsOf(String iri) {
        return read(iri).map(record -> new Told(MODEL, record.root()).values(record.kind().title().name()).stream()
                .map(LangText.class::cast).toList()).orElse(List.of());
    }

    @Override
    public Optional<RecordObject> read(String iri) {
        return Optional.ofNullable(drafts.get(iri)).map(draft -> mapper.read(iri, draft.payload()));
    }

    @Override
    public List<RecordObject> pointingTo(String kind, String field, String iri) {
        if (MODEL.kind(kind).orElseThrow().field(field).orElseThrow().index() == IndexUse.NONE) {
            throw new IllegalArgumentException(kind + "." + field + " is not searched: the index could not answer");
        }
        return drafts.keySet().stream().filter(each -> kindOf(each).orElseThrow().equals(kind))
                .flatMap(each -> read(each).stream())
                .filter(record -> new Told(MODEL, record.root()).targets(field).contains(iri)).toList();
    }

    @Override
    public List<Named> named(String kind, String text) {
        return drafts.keySet().stream().filter(each -> kindOf(each).orElseThrow().equals(kind))
                .map(each -> new Named(each, labelsOf(each))).toList();
    }

    @Override
    public LocalDate today() {
        return today;
    }
}
