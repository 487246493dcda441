package io.lrmi.contract.model;

import com.gigaspaces.async.AsyncFuture;
import org.jspecify.annotations.Nullable;
import org.openspaces.remoting.ExecutorRemotingMethod;
import org.openspaces.remoting.RemoteResultReducer;
import org.openspaces.remoting.Routing;
import org.openspaces.remoting.SpaceRemotingInvocation;
import org.openspaces.remoting.SpaceRemotingResult;

/** A service of a grid. */
public interface Billing {

    String bill(@Routing Long customer, int amount);

    AsyncFuture<String> asyncBill(@Routing Long customer, int amount);

    /** One of several methods of the name. */
    String bill(@Routing("getNumber") Address to);

    Address move(@Routing Address to);

    void note(@Nullable String text);

    int refuse(@Routing Long customer) throws Refusal;

    Integer one();

    @ExecutorRemotingMethod(broadcast = true, remoteResultReducerType = Sum.class)
    Integer members();

    /** Adds up the results of all members. */
    class Sum implements RemoteResultReducer<Integer, Integer> {

        @Override
        public Integer reduce(SpaceRemotingResult<Integer>[] results, SpaceRemotingInvocation invocation) {
            int sum = 0;
            for (SpaceRemotingResult<Integer> result : results) {
                Integer value = result.getResult();
                sum += value == null ? 0 : value;
            }
            return sum;
        }
    }
}
