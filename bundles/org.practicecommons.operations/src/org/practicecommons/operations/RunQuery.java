package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.base.Table;
import org.practicecommons.graph.SparqlQueries;
import org.practicecommons.operations.internal.OpenHome;

/** Runs a SPARQL query that only reads, over what the session may see. */
public final class RunQuery extends Operation<Table> {

    private final String sparql;
    private final QueryLimits limits;

    public RunQuery(String sparql, QueryLimits limits) {
        this.sparql = sparql;
        this.limits = limits;
    }

    @Override
    Table execute(OpenHome home, Session session, Progress progress) {
        return home.projections().graph(session.isPublic(), graph -> new SparqlQueries(graph, home.model())
                .run(sparql, session, new SparqlQueries.Limits(limits.rows(), limits.time()), progress));
    }
}
