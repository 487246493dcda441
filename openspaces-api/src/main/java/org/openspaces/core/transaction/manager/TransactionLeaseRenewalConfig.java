package org.openspaces.core.transaction.manager;

/**
 * Has transactions held by short leases that are renewed while the transaction is open, so that those of a client that died
 * end soon. Not safe for use by several threads.
 */
public class TransactionLeaseRenewalConfig {

    private int poolSize = 1;
    private long renewRTT = 1000;
    private long renewDuration = 2000;

    /** How long one lease is, in milliseconds. */
    public long getRenewDuration() {
        return renewDuration;
    }

    /** Sets how long one lease is, in milliseconds, 2000 unless set; less than the timeout of transactions. */
    public void setRenewDuration(long renewDuration) {
        this.renewDuration = renewDuration;
    }

    /** How long before its end a lease is renewed, in milliseconds. */
    public long getRenewRTT() {
        return renewRTT;
    }

    /** Sets how long before its end a lease is renewed, in milliseconds, 1000 unless set; less than the duration. */
    public void setRenewRTT(long renewRTT) {
        this.renewRTT = renewRTT;
    }

    /** How many threads renew leases. */
    public int getPoolSize() {
        return poolSize;
    }

    /** Sets how many threads renew leases, 1 unless set. */
    public void setPoolSize(int poolSize) {
        this.poolSize = poolSize;
    }
}
