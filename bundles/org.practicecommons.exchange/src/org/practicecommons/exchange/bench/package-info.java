/**
 * Made-up communities of any size for benchmarks: {@link org.practicecommons.exchange.bench.BenchGenerator} puts
 * sentences of real texts together to practices. Not for anything else; nothing of it belongs in a home that people
 * use.
 */
package org.practicecommons.exchange.bench;
