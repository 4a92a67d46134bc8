package org.practicecommons.graph.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.update.UpdateFactory;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.SparqlQueries;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.RecordModel;

/** Reads a query and refuses, each with its sentence, all that could change, fetch or run something. */
final class QueryCheck {

    /** Namespaces of functions that only compute. */
    static final List<String> FUNCTIONS = List.of(Xsd.NAMESPACE, "http://www.w3.org/2005/xpath-functions#",
            "http://www.w3.org/2005/xpath-functions/math#");
    private static final String JAVA = "java:";
    private static final Pattern PLACE = Pattern.compile(" at line (\\d{1,9}), column (\\d{1,9})");

    private QueryCheck() {
    }

    /**
     * @param isHere whether a graph of that name may be read
     */
    static Checked read(RecordModel model, String sparql, Predicate<Node> isHere) {
        Query query = parse(model, sparql);
        query.getGraphURIs().forEach(iri -> requireHere(iri, isHere));
        query.getNamedGraphURIs().forEach(iri -> requireHere(iri, isHere));
        Patterns patterns = new Patterns();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), patterns, new Functions());
        }
        return new Checked(query, patterns.listsGraphs);
    }

    /**
     * @param listsGraphs whether it asks {@code GRAPH ?g {}}, which TDB2's own engine cannot answer
     */
    record Checked(Query query, boolean listsGraphs) {}

    private static Query parse(RecordModel model, String sparql) {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefix("rdf", Xsd.RDF)
                .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#").setNsPrefixes(model.prefixes());
        try {
            return QueryFactory.parse(query, sparql, model.prefixes().get("pc"), Syntax.syntaxSPARQL_12);
        } catch (QueryParseException e) {
            if (isUpdate(sparql, model)) {
                throw refusal(Refusal.Reason.NOT_ALLOWED, "query.update");
            }
            String reason =
                    String.valueOf(e.getMessage()).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            // the exception itself has the place of the last word that was still right
            Matcher place = PLACE.matcher(reason);
            boolean said = place.find();
            throw refusal(Refusal.Reason.BAD_INPUT, "query.malformed",
                    "line", said ? Integer.parseInt(place.group(1)) : Math.max(e.getLine(), 1),
                    "column", said ? Integer.parseInt(place.group(2)) : Math.max(e.getColumn(), 1),
                    "reason", reason.replaceFirst(PLACE + "\\.?$", ""));
        } catch (QueryException e) {
            throw refusal(Refusal.Reason.BAD_INPUT, "query.malformed", "line", 1, "column", 1, "reason",
                    e.getMessage());
        }
    }

    private static boolean isUpdate(String sparql, RecordModel model) {
        StringBuilder text = new StringBuilder();
        model.prefixes()
                .forEach((name, iri) -> text.append("PREFIX ").append(name).append(": <").append(iri).append(">\n"));
        try {
            return !UpdateFactory.create(text + sparql).getOperations().isEmpty();
        } catch (QueryException e) {
            return sparql.strip().toUpperCase(Locale.ROOT)
                    .matches("(?s)(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\\b.*");
        }
    }

    private static void requireHere(String iri, Predicate<Node> isHere) {
        if (!isHere.test(NodeFactory.createURI(iri))) {
            throw refusal(Refusal.Reason.NOT_ALLOWED, "query.from", "graph", iri);
        }
    }

    static Refusal refusal(Refusal.Reason reason, String key, Object... values) {
        return new Refusal(reason, Message.of(SparqlQueries.class, key, values));
    }

    private static final class Patterns extends OpVisitorBase {

        private boolean listsGraphs;

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, new Functions()));
        }

        @Override
        public void visit(OpGroup group) {
            group.getAggregators().stream().filter(one -> one.getAggregator().getExprList() != null)
                    .forEach(one -> Walker.walk(one.getAggregator().getExprList(), this, new Functions()));
            Walker.walk(group.getGroupVars(), this, new Functions());
        }

        @Override
        public void visit(OpService service) {
            throw refusal(Refusal.Reason.NOT_ALLOWED, "query.service", "service", service.getService().toString());
        }

        @Override
        public void visit(OpGraph graph) {
            listsGraphs |= graph.getSubOp() instanceof OpTable
                    || graph.getSubOp() instanceof OpBGP pattern && pattern.getPattern().isEmpty();
            if (graph.getNode().isURI() && Quad.isDefaultGraph(graph.getNode())) {
                throw refusal(Refusal.Reason.NOT_ALLOWED, "query.from", "graph", graph.getNode().getURI());
            }
        }

        @Override
        public void visit(OpBGP pattern) {
            for (Triple triple : pattern.getPattern()) {
                Node predicate = triple.getPredicate();
                if (predicate.isURI() && predicate.getURI().startsWith(JAVA)) {
                    throw refusal(Refusal.Reason.NOT_ALLOWED, "query.function", "function", predicate.getURI());
                }
            }
        }
    }

    private static final class Functions extends ExprVisitorBase {

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function named && !isAllowed(named.getFunctionIRI())) {
                throw refusal(Refusal.Reason.NOT_ALLOWED, "query.function", "function", named.getFunctionIRI());
            }
        }
    }

    static boolean isAllowed(String function) {
        return FUNCTIONS.stream().anyMatch(function::startsWith);
    }
}
