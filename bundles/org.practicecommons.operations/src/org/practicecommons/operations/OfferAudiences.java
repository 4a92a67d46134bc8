package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/** To whom a record could be shown: the public, the members, the groups of whoever asks, those who see it now. */
public final class OfferAudiences extends Operation<List<OfferAudiences.Offer>> {

    /**
     * @param words who that is
     * @param present whether they see the record now
     */
    public record Offer(Audience audience, Message words, boolean present) {
    }

    private final String iri;

    public OfferAudiences(String iri) {
        this.iri = iri;
    }

    @Override
    List<Offer> execute(OpenHome home, Session session, Progress progress) {
        RevisionSummary head = home.records().live(iri, session);
        Audiences audiences = new Audiences(home, session);
        return audiences.offered(head.audience()).stream().map(audience ->
                new Offer(audience, audiences.words(audience), audience.equals(head.audience()))).toList();
    }
}
