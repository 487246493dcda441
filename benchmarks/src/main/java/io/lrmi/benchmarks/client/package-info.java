/**
 * Measures a whole client: written against the public OpenSpaces API alone, so that the same source compiles and runs with
 * any client that has this API. Nothing here may refer to another package of this project.
 */
package io.lrmi.benchmarks.client;
