/** How relevance is measured: figures worked out by hand, files as they come, and one small run. */
package org.practicecommons.bench.relevance;
