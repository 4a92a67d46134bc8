package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadDifference;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.graph.Value;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RevisionSummary;

/** Works out what a change of the audience of one record means, with the eyes of those who would see it. */
final class Publishing {

    private final OpenHome home;
    private final Session session;
    private final RevisionSummary head;
    private final Audience to;
    private final Audiences audiences;
    private final Session reader;
    private final RevisionSummary then;
    private final Payload payload;
    private final RecordObject record;

    Publishing(OpenHome home, Session session, RevisionSummary head, Audience to) {
        this.home = home;
        this.session = session;
        this.head = head;
        this.to = to;
        audiences = new Audiences(home, session);
        reader = audiences.reader(to);
        then = head.seenBy(to);
        payload = home.records().payload(head, session);
        record = home.mapper().read(head.record(), payload);
    }

    Publication preview(Progress progress) {
        boolean widens = audiences.widens(head.audience(), to);
        return new Publication(head.label(), head.id(), to, audiences.words(head.audience()), audiences.words(to),
                widens, !widens || session.has(Right.PUBLISH), differences(widens), parts(), files(), staysHidden(),
                widens ? warnings(progress) : List.of(), ShowRecord.text(home, reader, then), Optional.empty());
    }

    /** For those who would see it; or, where fewer people would, for those who see it now. */
    private List<FieldDifference> differences(boolean widens) {
        Session asked = widens ? reader : audiences.reader(head.audience());
        Payload before = seen(head, asked);
        Payload after = seen(then, asked);
        return new Wording(home, asked).differences(head.record(), PayloadDifference.between(before, after), before,
                after);
    }

    private Payload seen(RevisionSummary revision, Session asked) {
        return asked.maySee(revision.audience()) ? home.records().payload(revision, asked) : Payload.EMPTY;
    }

    private List<Publication.Part> parts() {
        List<Publication.Part> parts = new ArrayList<>();
        for (Iterator<EObject> all = record.root().eAllContents(); all.hasNext();) {
            EObject part = all.next();
            parts.add(new Publication.Part(RecordObject.iriOf(part).orElse(""), home.model().kindOf(part).name(),
                    Titles.of(home.model(), part, session.language())));
        }
        return parts;
    }

    private List<Publication.File> files() {
        return AttachedFiles.in(home.model(), record);
    }

    private List<RecordLabel> staysHidden() {
        List<String> targets = payload.statements().stream()
                .flatMap(statement -> statement.object() instanceof Value.Iri target ? Stream.of(target.iri())
                        : Stream.empty())
                .filter(target -> !target.equals(head.record())).distinct().toList();
        return home.projections().ledger(ledger -> ledger.labels(targets, session)).values().stream()
                .filter(target -> !reader.maySee(target.audience())).toList();
    }

    private List<Finding> warnings(Progress progress) {
        List<Finding> warnings = new ArrayList<>(
                new PersonalData(home, session, record, seen(then, reader)).findings());
        files().forEach(file -> warnings.add(PersonalData.finding("publish.file", file.id(), "file", file.name())));
        warnings.addAll(new CheckRecords(List.of(head.record())).execute(home, session, progress).findings());
        warnings.sort(Comparator.comparing(Finding::severity).reversed());
        return warnings;
    }
}
