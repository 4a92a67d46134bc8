package org.practicecommons.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Companions;
import org.practicecommons.graph.Head;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.Ledger;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RevisionSummary;

/** Compares journal and projections, record by record, and makes the state hash on the way. Nobody writes meanwhile. */
final class HomeChecking {

    private final OpenHome home;
    private final Session session;
    private final Progress progress;
    private final Report report = new Report();
    /** Revisions without a successor as the journal alone tells them; by IRI, so that the state hash has one order. */
    private final Map<String, Map<RevisionId, Placed>> heads = new TreeMap<>();

    /** Those that are neither deleted nor erased. */
    private final Map<String, Revision> alive = new TreeMap<>();

    private record Placed(Revision revision, long sequence) {
    }

    HomeChecking(OpenHome home, Session session, Progress progress) {
        this.home = home;
        this.session = session;
        this.progress = progress;
    }

    HomeCheck check() {
        report.include(home.journal().verify(progress));
        home.dueDates().fall();
        return home.writer().alone(() -> {
            home.journal().forEach(0, entry -> {
                collect(entry);
                return true;
            });
            progress.begin(Message.of(Operation.class, "check.projections"), 3L * heads.size());
            String hash = stateHash();
            report.count("records", alive.size());
            home.projections().ledger(this::compare);
            compare(false);
            compare(true);
            return new HomeCheck(report, hash);
        });
    }

    private void collect(Entry entry) {
        entry.shown().forEach(shown -> shown.in(home.journal().entry(shown.sequence())).ifPresent(revision ->
                heads.get(revision.record()).computeIfPresent(revision.id(),
                        (id, before) -> new Placed(revision, before.sequence()))));
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
                .map(HomeChecking::newest)
                .filter(revision -> !revision.deleted())
                .flatMap(revision -> head(revision.record(), Optional.of(revision.audience()), revision.place()))
                .peek(any -> stopIfCancelled());
    }

    /** The same, and beside each the companions that somebody may see. */
    private Stream<Head> graphs() {
        return live().flatMap(head -> Stream.concat(Stream.of(head), newest(heads.get(head.record())).companions()
                .stream().flatMap(companion -> head(Companions.graph(head.record(), companion.grounds()),
                        companion.sight().audience(), companion.place()))));
    }

    private Stream<Head> head(String graph, Optional<Audience> audience, Place place) {
        return audience.stream().flatMap(known -> home.journal().payload(place).stream()
                .map(bytes -> new Head(graph, known, Payload.of(bytes))));
    }

    private static Revision newest(Map<RevisionId, Placed> heads) {
        return heads.values().stream().max(Comparator.comparingLong(Placed::sequence)).orElseThrow().revision();
    }

    private Void compare(Ledger ledger) {
        heads.forEach((record, its) -> {
            Set<RevisionId> known = ledger.heads(record).stream().map(RevisionSummary::id).collect(Collectors.toSet());
            if (!known.equals(its.keySet())) {
                report.add(finding("check.ledgerHead", record, "iri", record));
            }
            progress.worked(1);
        });
        long listed = ledger.list(ListRequest.ofKind("", 0), session).total();
        if (listed != alive.size()) {
            report.add(finding("check.ledgerTotal", "", "listed", listed, "live", alive.size()));
        }
        return null;
    }

    private void compare(boolean forPublic) {
        Report graph =
                home.projections().graph(forPublic, projection -> projection.compare(graphs().iterator(), progress));
        graph.findings().forEach(report::add);
        Map<String, Revision> wanted = new TreeMap<>(alive);
        wanted.values().removeIf(head -> forPublic && !head.audience().isPublic());
        home.projections().index(forPublic, index -> {
            index.forEachRecord(found -> {
                Revision head = wanted.remove(found.record());
                if (head == null) {
                    report.add(indexed("check.indexSurplus", forPublic, found.record()));
                } else if (!head.id().equals(found.id()) || !head.audience().equals(found.audience())
                        || !head.companions().equals(found.companions())) {
                    report.add(indexed("check.indexOther", forPublic, found.record()));
                }
            });
            return null;
        });
        wanted.keySet().forEach(record -> report.add(indexed("check.indexMissing", forPublic, record)));
    }

    private static Finding indexed(String key, boolean forPublic, String record) {
        return new Finding(Finding.Severity.ERROR, key, forPublic ? "public-index" : "index", "",
                Message.of(Operation.class, key, "iri", record));
    }

    /** Goes through what is alive, and keeps it. */
    private String stateHash() {
        MessageDigest state = sha256();
        live().forEach(head -> {
            Revision revision = newest(heads.get(head.record()));
            alive.put(head.record(), revision);
            update(state, head.record(), head.audience().toString(), head.payload().bytes());
            revision.companions().forEach(companion -> home.journal().payload(companion.place())
                    .ifPresent(payload -> update(state, "", String.join(" ", companion.grounds()), payload)));
        });
        return HexFormat.of().formatHex(state.digest());
    }

    private static void update(MessageDigest state, String record, String seenBy, byte[] payload) {
        state.update((record + '\n' + seenBy + '\n' + HexFormat.of().formatHex(sha256().digest(payload)) + '\n')
                .getBytes(StandardCharsets.UTF_8));
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
