package org.practicecommons.graph;

import org.apache.jena.sys.JenaSystem;

/**
 * Starts Jena, which otherwise starts by itself when one of its classes is first used. Two threads that do so at once,
 * by different classes, wait for each other for ever: each has a class that the start of the other needs.
 */
public final class JenaStart {

    private JenaStart() {
    }

    /**
     * To be called before several threads may use Jena; returns when it has started, for whoever comes second too, which
     * Jena itself does not wait for.
     */
    public static synchronized void ensure() {
        JenaSystem.init();
    }
}
