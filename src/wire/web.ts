const patience = 20_000;

/**
 * Sends one action to the web door and gives back its answer's JSON. The request keeps fetch's default mode, `cors`: in
 * any other the Fetch standard lets `no-referrer` turn the Origin header into `null`, which the door refuses.
 */
export async function send(person: string, action: string, input: unknown): Promise<unknown> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch(`/api/${person}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: abort.signal,
    });
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}
