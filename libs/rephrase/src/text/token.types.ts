/** A token with its flags; lives only while a message is being sketched. */
export interface Token {
  folded: string;
  kind: number;
}
