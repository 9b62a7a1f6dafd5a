/** What a bucket holds at most, in seconds of its rate. */
const burstSeconds = 10;
/** Each is a key and two numbers: about 10 MB. Beyond that the one made first is forgotten, and starts full again. */
const maxBuckets = 50_000;

export interface Buckets {
  /**
   * Takes `cost` out of the bucket of `key`. 0: taken; otherwise milliseconds until there is something in it again. As long as it
   * holds anything it may go below nothing, or a batch larger than a bucket could never come in.
   */
  take(key: string, cost: number): number;
}

/** Token buckets, each filled at `perSecond`; 0 never refuses. Times are milliseconds since the Unix epoch. */
export function createBuckets(perSecond: number, now: () => number = Date.now): Buckets {
  const full = perSecond * burstSeconds;
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(key, cost) {
      if (perSecond === 0) return 0;
      const time = now();
      let bucket = buckets.get(key);
      if (!bucket) {
        if (buckets.size >= maxBuckets) forget(time);
        bucket = { left: full, at: time };
        buckets.set(key, bucket);
      }
      // A clock that was set back fills nothing.
      bucket.left = Math.min(full, bucket.left + (Math.max(0, time - bucket.at) * perSecond) / 1000);
      bucket.at = time;
      if (bucket.left <= 0) return Math.max(1, Math.ceil((-bucket.left * 1000) / perSecond));
      bucket.left -= cost;
      return 0;
    },
  };

  function forget(time: number): void {
    for (const [key, { left, at }] of buckets)
      if (left + ((time - at) * perSecond) / 1000 >= full) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size < maxBuckets) return;
      buckets.delete(key);
    }
  }
}
