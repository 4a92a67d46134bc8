package org.practicecommons.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Head;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.Ledger;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RevisionSummary;
import org.practicecommons.search.SearchRequest;

/** Compares journal and projections, record by record, and makes the state hash on the way. Nobody writes meanwhile. */
final class HomeChecking {

    private final OpenHome home;
    private final Session session;
    private final Progress progress;
    private final Report report = new Report();
    /** Revisions without a successor as the journal alone tells them; by IRI, so that the state hash has one order. */
    private final Map<String, Map<RevisionId, Placed>> heads = new TreeMap<>();

    private record Placed(Revision revision, long sequence) {
    }

    HomeChecking(OpenHome home, Session session, Progress progress) {
        this.home = home;
        this.session = session;
        this.progress = progress;
    }

    HomeCheck check() {
        report.include(home.journal().verify(progress));
        return home.writer().alone(() -> {
            home.journal().forEach(0, entry -> {
                collect(entry);
                return true;
            });
            progress.begin(Message.of(Operation.class, "check.projections"), 3L * heads.size());
            long live = live().count();
            long open = live().filter(head -> head.audience().isPublic()).count();
            report.count("records", live);
            home.projections().ledger(ledger -> compare(ledger, live));
            compare(false, live);
            compare(true, open);
            return new HomeCheck(report, stateHash());
        });
    }

    private void collect(Entry entry) {
        for (Revision revision : entry.revisions()) {
            Map<RevisionId, Placed> its = heads.computeIfAbsent(revision.record(), any -> new TreeMap<>());
            revision.parents().forEach(its::remove);
            its.put(revision.id(), new Placed(revision, entry.sequence()));
        }
        stopIfCancelled();
    }

    /** What is there, without what was deleted or erased; payloads are read one at a time. */
    private Stream<Head> live() {
        return heads.values().stream()
                .map(its -> its.values().stream().max(Comparator.comparingLong(Placed::sequence)).orElseThrow().revision())
                .filter(revision -> !revision.deleted())
                .flatMap(revision -> home.journal().payload(revision.place()).stream().map(bytes ->
                        new Head(revision.record(), revision.audience(), Payload.of(bytes))))
                .peek(any -> stopIfCancelled());
    }

    private Void compare(Ledger ledger, long live) {
        heads.forEach((record, its) -> {
            Set<RevisionId> known = ledger.heads(record).stream().map(RevisionSummary::id).collect(Collectors.toSet());
            if (!known.equals(its.keySet())) {
                report.add(finding("check.ledgerHead", record, "iri", record));
            }
            progress.worked(1);
        });
        long listed = ledger.list(ListRequest.ofKind("", 0), session).total();
        if (listed != live) {
            report.add(finding("check.ledgerTotal", "", "listed", listed, "live", live));
        }
        return null;
    }

    private void compare(boolean forPublic, long expected) {
        Report graph = home.projections().graph(forPublic, projection -> projection.compare(live().iterator(), progress));
        graph.findings().forEach(report::add);
        long indexed = home.projections().index(forPublic, index ->
                index.search(new SearchRequest("", Set.of(), Map.of(), "", 0, 0, false), session)).total();
        if (indexed != expected) {
            report.add(finding("check.indexTotal", forPublic ? "public-index" : "index", "indexed", indexed,
                    "live", expected));
        }
    }

    private String stateHash() {
        MessageDigest state = sha256();
        live().forEach(head -> state.update((head.record() + '\n' + head.audience() + '\n'
                + HexFormat.of().formatHex(sha256().digest(head.payload().bytes())) + '\n')
                .getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(state.digest());
    }

    private static Finding finding(String key, String where, Object... values) {
        return new Finding(Finding.Severity.ERROR, key, where, "", Message.of(Operation.class, key, values));
    }

    private void stopIfCancelled() {
        if (progress.isCancelled()) {
            throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Operation.class, "check.cancelled"));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
