package org.practicecommons.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Audience.Level;
import org.practicecommons.base.Session;

/**
 * {@link Session#maySee} as a filter over the field {@value #FIELD}. It holds no rule of its own: it asks the session
 * about every audience that the session could name, and about one that nobody can name.
 */
public final class AudienceFilter {

    public static final String FIELD = "audience";

    /** A scope that no session names: who may see this may see every scope of that level. */
    private static final String NOBODYS = "urn:uuid:00000000-0000-0000-0000-000000000000";

    private AudienceFilter() {
    }

    /** The term under which a document tells its audience. */
    public static String term(Audience audience) {
        return audience.scope().isEmpty() ? audience.toString()
                : prefix(audience.level()) + LuceneStore.term(audience.scope());
    }

    public static Query of(Session session) {
        if (session.seesEverything() && !session.isPublic()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        Set<String> scopes = new TreeSet<>(session.groups());
        if (!session.organisation().isEmpty()) {
            scopes.add(session.organisation());
        }
        List<BytesRef> terms = new ArrayList<>();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Level level : Level.values()) {
            if (level.compareTo(Level.MEMBERS) >= 0) {
                addIfSeen(new Audience(level, ""), session, terms);
            } else if (session.maySee(new Audience(level, NOBODYS))) {
                any.add(new PrefixQuery(new Term(FIELD, prefix(level))), Occur.SHOULD);
            } else {
                scopes.forEach(scope -> addIfSeen(new Audience(level, scope), session, terms));
            }
        }
        return any.add(new TermInSetQuery(FIELD, terms), Occur.SHOULD).build();
    }

    private static void addIfSeen(Audience audience, Session session, List<BytesRef> terms) {
        if (session.maySee(audience)) {
            terms.add(new BytesRef(term(audience)));
        }
    }

    private static String prefix(Level level) {
        String known = new Audience(level, NOBODYS).toString();
        return known.substring(0, known.length() - NOBODYS.length());
    }
}
