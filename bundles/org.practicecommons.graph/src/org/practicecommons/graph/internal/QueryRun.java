package org.practicecommons.graph.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;
import org.practicecommons.base.Table;
import org.practicecommons.model.RecordModel;

/** One query from text to table, on one thread; another may stop it. */
public final class QueryRun {

    private final RecordModel model;
    private final QuadStore store;
    private final Session session;
    private final int mostRows;
    private volatile QueryExec running;
    private volatile boolean stopped;

    public QueryRun(RecordModel model, QuadStore store, Session session, int mostRows) {
        this.model = model;
        this.store = store;
        this.session = session;
        this.mostRows = mostRows;
    }

    public Table run(String sparql) {
        return store.read(() -> {
            Set<Node> hidden = hidden();
            QueryCheck.Checked checked = QueryCheck.read(model, sparql,
                    graph -> !hidden.contains(graph) && !store.audience(graph).isEmpty());
            Query query = StoppablePatterns.in(checked.query(), sparql, () -> stopped);
            RowOrder order = inOrder(query);
            // TDB2's own engine is the fastest, but what it describes comes from the storage's default graph as well
            boolean whole = hidden.isEmpty() && !query.isDescribeType() && !query.hasDatasetDescription()
                    && !checked.listsGraphs();
            DatasetGraph seen = whole ? store.dataset() : new VisibleDataset(store.dataset(), hidden);
            try (QueryExec exec = QueryExec.dataset(seen).query(query).context(context(whole)).build()) {
                running = exec;
                if (stopped) {
                    exec.abort();
                }
                return answer(query, order, exec);
            }
        });
    }

    /**
     * Rows come as the store happens to hold them, which follows what was written when, hidden records too. Whoever may
     * not see everything gets them sorted.
     */
    private RowOrder inOrder(Query query) {
        if (session.seesEverything()) {
            return new RowOrder.AsTheyCome(mostRows, !query.isSelectType());
        }
        if (!query.isSelectType()) {
            return new RowOrder.Sorted(0, Long.MAX_VALUE, mostRows, true);
        }
        return query.hasOrderBy() || query.getOffset() > RowOrder.Sorted.MOST_SKIPPED
                ? new RowOrder.AsTheyCome(mostRows, false) : RowOrder.Sorted.insteadOfSlice(query, mostRows);
    }

    /** From any thread; the running query ends soon after. */
    public void stop() {
        stopped = true;
        QueryExec exec = running;
        if (exec != null) {
            exec.abort();
        }
    }

    /** Nothing is hidden when the session may see every audience that occurs, which costs no look at any record. */
    private Set<Node> hidden() {
        Set<Node> hidden = new HashSet<>();
        for (String audience : store.audiences()) {
            if (!session.maySee(Audience.parse(audience))) {
                store.graphs(audience).forEachRemaining(hidden::add);
            }
        }
        return hidden;
    }

    private static Context context(boolean whole) {
        Context context = ARQ.getContext().copy();
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQ.enablePropertyFunctions, false);
        context.set(TDB2.symUnionDefaultGraph, whole);
        FunctionRegistry.set(context, new FunctionRegistry() {
            @Override
            public Function getFunction(String iri) {
                return QueryCheck.isAllowed(iri) ? FunctionRegistry.get().getFunction(iri) : null;
            }
        });
        return context;
    }

    private Table answer(Query query, RowOrder order, QueryExec exec) {
        if (query.isAskType()) {
            return new Table(List.of("answer"), List.of(List.of(String.valueOf(exec.ask()))), false);
        }
        if (query.isSelectType()) {
            return rows(exec.select(), order);
        }
        if (query.isConstructType()) {
            return triples(exec.constructTriples(), order);
        }
        if (query.isDescribeType()) {
            return triples(exec.describeTriples(), order);
        }
        throw QueryCheck.refusal(org.practicecommons.base.Refusal.Reason.NOT_ALLOWED, "query.kind");
    }

    private static Table rows(RowSet rows, RowOrder order) {
        List<String> columns = rows.getResultVars().stream().map(variable -> variable.getVarName()).toList();
        boolean more = true;
        while (more && rows.hasNext()) {
            Binding row = rows.next();
            List<String> cells = new ArrayList<>();
            rows.getResultVars().forEach(variable -> cells.add(text(row.get(variable))));
            more = order.add(cells);
        }
        return order.table(columns);
    }

    private static Table triples(Iterator<Triple> triples, RowOrder order) {
        boolean more = true;
        while (more && triples.hasNext()) {
            Triple triple = triples.next();
            Node object = triple.getObject();
            more = order.add(List.of(text(triple.getSubject()), text(triple.getPredicate()), text(object),
                    object.isLiteral() ? object.getLiteralLanguage() : ""));
        }
        return order.table(List.of("subject", "predicate", "object", "language"));
    }

    /** As SPARQL's CSV results have it: IRIs and texts as they are; numbers in their canonical form. */
    private static String text(Node node) {
        if (node == null) {
            return null;
        }
        if (!node.isLiteral()) {
            return node.isURI() ? node.getURI() : node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
        }
        return node.getLiteralLexicalForm();
    }
}
